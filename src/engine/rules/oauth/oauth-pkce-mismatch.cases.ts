import { aCase, type RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const CODE = 'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&client_id=s6BhdRkqt3';
const VERIFIER = '&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const fires = (name: string, sent: string, status: number, answer: object) => ({
  name,
  of: aTokenRequest({ sent, status, answer }),
  findings: ['oauth-pkce-mismatch'],
});

export default {
  fires: [
    fires('another verifier, by Keycloak', CODE + VERIFIER, 400, {
      error: 'invalid_grant',
      error_description: 'PKCE verification failed: Code mismatch',
    }),
    fires('another verifier, by Auth0', CODE + VERIFIER, 403, {
      error: 'invalid_grant',
      error_description: 'Failed to verify code verifier',
    }),
    fires('another verifier, by Entra', CODE + VERIFIER, 400, {
      error: 'invalid_grant',
      error_description:
        'AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    }),
    fires('another verifier, after the sentence that names every reason', CODE + VERIFIER, 400, {
      error: 'invalid_grant',
      error_description:
        'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client. The PKCE code challenge did not match the code verifier.',
    }),
    fires('no verifier', CODE, 400, { error: 'invalid_grant', error_description: 'PKCE code verifier not specified' }),
    fires('a verifier that is too short', `${CODE}&code_verifier=abc`, 400, {
      error: 'invalid_request',
      error_description: 'Invalid code_verifier',
    }),
    {
      name: 'a sign-in without a challenge, sent back by Keycloak',
      of: aCase({
        type: 'main_frame',
        before: [
          {
            url: 'https://id.shop.test/auth?response_type=code&client_id=s6BhdRkqt3&state=xyz',
            request: {},
            status: 302,
            response: {
              Location:
                'https://www.shop.test/cb?error=invalid_request&error_description=Missing+parameter%3A+code_challenge_method&state=xyz',
            },
          },
        ],
        url: 'https://www.shop.test/cb',
        request: {},
        status: 200,
      }),
      findings: ['oauth-pkce-mismatch'],
    },
  ],
  silent: [
    {
      name: 'a good verifier and a used code',
      of: aTokenRequest({
        sent: CODE + VERIFIER,
        status: 400,
        answer: { error: 'invalid_grant', error_description: 'Code not valid' },
      }),
      findings: ['oauth-grant-invalid'],
    },
  ],
} satisfies RuleCases;
