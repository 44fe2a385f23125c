import type { RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

export default {
  fires: [
    {
      name: 'a grant type that nobody knows',
      of: aTokenRequest({
        sent: 'grant_type=authorisation_code&code=SplxlOBeZQQYbYS6WxSbIA',
        status: 400,
        answer: { error: 'unsupported_grant_type', error_description: 'Unsupported grant_type' },
      }),
      findings: ['oauth-grant-type-unsupported'],
    },
    {
      name: 'JSON that was read, by Auth0',
      of: aTokenRequest({
        url: 'https://shop.eu.auth0.com/oauth/token',
        type: 'application/json',
        sent: '{"grant_type":"pasword","client_id":"s6BhdRkqt3"}',
        status: 400,
        answer: { error: 'unsupported_grant_type', error_description: 'Unsupported grant type: pasword' },
      }),
      findings: ['oauth-grant-type-unsupported'],
    },
  ],
  silent: [
    {
      name: 'JSON that was not read',
      of: aTokenRequest({
        type: 'application/json',
        sent: '{"grant_type":"client_credentials","client_id":"s6BhdRkqt3"}',
        status: 400,
        answer: { error: 'unsupported_grant_type', error_description: 'grant type not supported' },
      }),
      findings: ['oauth-content-type-mismatch'],
    },
  ],
} satisfies RuleCases;
