import type { RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const CODE =
  'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&client_id=s6BhdRkqt3&redirect_uri=https%3A%2F%2Fwww.shop.test%2Fcb';
const PASSWORD = 'grant_type=password&username=ada&password=lovelace&client_id=s6BhdRkqt3';
const fires = (name: string, sent: string, status: number, answer: object) => ({
  name,
  of: aTokenRequest({ sent, status, answer }),
  findings: ['oauth-grant-invalid'],
});

export default {
  fires: [
    fires('a code that is no longer good', CODE, 400, { error: 'invalid_grant', error_description: 'Code not valid' }),
    fires(
      'a code with a verifier, without a word',
      `${CODE}&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
      400,
      {
        error: 'invalid_grant',
      },
    ),
    fires('a sentence that names every reason', CODE, 400, {
      error: 'invalid_grant',
      error_description:
        'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
    }),
    fires('a code that was redeemed before, by Entra', CODE, 400, {
      error: 'invalid_grant',
      error_description:
        'AADSTS54005: OAuth2 Authorization code was already redeemed, please retry with a new valid code.',
    }),
    fires('an expired code, by Salesforce', CODE, 400, {
      error: 'invalid_grant',
      error_description: 'expired authorization code',
    }),
    fires('any of three reasons, by LinkedIn', CODE, 400, {
      error: 'invalid_grant',
      error_description:
        'Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. Or authorization code expired.',
    }),
    fires('a wrong password, by Keycloak', PASSWORD, 401, {
      error: 'invalid_grant',
      error_description: 'Invalid user credentials',
    }),
    fires('a wrong password, by a server that gives no words', PASSWORD, 400, { error: 'invalid_grant' }),
    {
      name: 'a wrong password, by Supabase',
      of: aTokenRequest({
        url: 'https://shop.supabase.test/auth/v1/token?grant_type=password',
        type: 'application/json;charset=UTF-8',
        request: { apikey: 'sb_publishable_0123456789abcdef' },
        sent: '{"email":"ada@shop.test","password":"lovelace"}',
        status: 400,
        answer: { code: 400, error_code: 'invalid_credentials', msg: 'Invalid login credentials' },
      }),
      findings: ['oauth-grant-invalid'],
    },
  ],
  silent: [
    {
      name: 'a refresh token that is no longer good',
      of: aTokenRequest({
        sent: 'grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA',
        status: 400,
        answer: { error: 'invalid_grant' },
      }),
      findings: ['oauth-refresh-token-expired'],
    },
    {
      name: 'another redirect URI, under the same code',
      of: aTokenRequest({
        sent: CODE,
        status: 400,
        answer: { error: 'invalid_grant', error_description: 'Incorrect redirect_uri' },
      }),
      findings: ['oauth-redirect-uri-mismatch'],
    },
    {
      name: 'a body that nobody saw',
      of: aTokenRequest({ status: 400 }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
