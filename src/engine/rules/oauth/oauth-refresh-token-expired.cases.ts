import type { RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const REFRESH = 'grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA&client_id=s6BhdRkqt3';
const fires = (name: string, status: number, answer: object, sent: string = REFRESH) => ({
  name,
  of: aTokenRequest({ sent, status, answer }),
  findings: ['oauth-refresh-token-expired'],
});

export default {
  fires: [
    fires('no words', 400, { error: 'invalid_grant' }),
    fires('the session is over, by Keycloak', 400, { error: 'invalid_grant', error_description: 'Session not active' }),
    fires('used before, by Keycloak', 400, {
      error: 'invalid_grant',
      error_description: 'Maximum allowed refresh token reuse exceeded',
    }),
    fires('unknown, by Auth0', 403, { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' }),
    fires('revoked, by Google', 400, {
      error: 'invalid_grant',
      error_description: 'Token has been expired or revoked.',
    }),
    fires('the lifetime of single-page applications, by Entra', 400, {
      error: 'invalid_grant',
      error_description:
        'AADSTS700084: The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended.',
    }),
    fires('unused for too long, by Entra', 400, {
      error: 'invalid_grant',
      error_description: 'AADSTS700082: The refresh token has expired due to inactivity.',
    }),
    fires('revoked by a new password, by Entra', 400, {
      error: 'invalid_grant',
      error_description:
        'AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.',
    }),
    {
      name: 'used before, by Supabase',
      of: aTokenRequest({
        url: 'https://shop.supabase.test/auth/v1/token?grant_type=refresh_token',
        type: 'application/json;charset=UTF-8',
        status: 400,
        answer: { code: 400, error_code: 'refresh_token_already_used', msg: 'Invalid Refresh Token: Already Used' },
      }),
      findings: ['oauth-refresh-token-expired'],
    },
    {
      name: 'expired, by Firebase',
      of: aTokenRequest({
        url: 'https://securetoken.googleapis.com/v1/token?key=AIzaSyA-1234567890abcdefghijklmnopqrstuv',
        sent: 'grant_type=refresh_token&refresh_token=AMf-vBx',
        status: 400,
        answer: { error: { code: 400, message: 'TOKEN_EXPIRED', status: 'INVALID_ARGUMENT' } },
      }),
      findings: ['oauth-refresh-token-expired', 'apikey-in-url'],
    },
    {
      name: 'a request whose body nobody saw, and an answer that names the refresh token',
      of: aTokenRequest({
        status: 400,
        answer: { error: 'invalid_grant', error_description: 'The refresh token is invalid or expired.' },
      }),
      findings: ['oauth-refresh-token-expired'],
    },
  ],
  silent: [
    {
      name: 'a code',
      of: aTokenRequest({
        sent: 'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA',
        status: 400,
        answer: { error: 'invalid_grant' },
      }),
      findings: ['oauth-grant-invalid'],
    },
    {
      name: 'no refresh token in the form',
      of: aTokenRequest({
        sent: 'grant_type=refresh_token&client_id=s6BhdRkqt3',
        status: 400,
        answer: { error: 'invalid_request', error_description: 'No refresh token' },
      }),
      findings: ['challenge-invalid-request'],
    },
  ],
} satisfies RuleCases;
