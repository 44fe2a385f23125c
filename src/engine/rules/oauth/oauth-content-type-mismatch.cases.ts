import type { RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const JSON_CODE = '{"grant_type":"authorization_code","code":"SplxlOBeZQQYbYS6WxSbIA","client_id":"s6BhdRkqt3"}';
const fires = (name: string, request: Parameters<typeof aTokenRequest>[0]) => ({
  name,
  of: aTokenRequest({ sent: JSON_CODE, type: 'application/json', ...request }),
  findings: ['oauth-content-type-mismatch'],
});

export default {
  fires: [
    fires('JSON, by Entra', {
      url: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      status: 400,
      answer: {
        error: 'invalid_request',
        error_description: "AADSTS900144: The request body must contain the following parameter: 'grant_type'.",
      },
    }),
    fires('JSON, by Keycloak', {
      status: 400,
      answer: { error: 'invalid_request', error_description: 'Missing form parameter: grant_type' },
    }),
    fires('JSON, by Spring Authorization Server', {
      status: 400,
      answer: { error: 'invalid_request', error_description: 'OAuth 2.0 Parameter: grant_type' },
    }),
    fires('JSON, by node-oidc-provider', {
      status: 400,
      answer: {
        error: 'invalid_request',
        error_description: 'only application/x-www-form-urlencoded content-type bodies are supported on POST /token',
      },
    }),
    fires('JSON, by Ory Fosite', {
      status: 400,
      answer: {
        error: 'invalid_request',
        error_description:
          'The request is missing a required parameter or is otherwise malformed. The POST body can not be empty.',
      },
    }),
    fires('a status that says it', { status: 415 }),
    fires('a string that fetch calls plain text', {
      sent: 'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA',
      type: 'text/plain;charset=UTF-8',
      status: 400,
      answer: { error: 'unsupported_grant_type' },
    }),
    fires('no type at all', { type: null, status: 400, answer: { error: 'invalid_request' } }),
    fires('a body that nobody saw', { status: 400 }),
  ],
  silent: [
    {
      name: 'JSON that was read',
      of: aTokenRequest({ sent: JSON_CODE, type: 'application/json', status: 400, answer: { error: 'invalid_grant' } }),
      findings: ['oauth-grant-invalid'],
    },
    {
      name: 'a form without a grant type',
      of: aTokenRequest({
        sent: 'code=SplxlOBeZQQYbYS6WxSbIA',
        status: 400,
        answer: { error: 'invalid_request', error_description: 'Missing form parameter: grant_type' },
      }),
      findings: ['challenge-invalid-request'],
    },
    {
      name: 'JSON that was read, by an API whose sign-in is called token',
      of: aTokenRequest({
        url: 'https://api.shop.test/api/token/',
        sent: '{"username":"ada","password":"lovelace"}',
        type: 'application/json',
        status: 401,
        answer: { detail: 'No active account found with the given credentials', code: 'no_active_account' },
      }),
      findings: ['oauth-grant-invalid'],
    },
  ],
} satisfies RuleCases;
