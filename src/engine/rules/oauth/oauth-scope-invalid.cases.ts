import { aCase, type RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const SENT = 'grant_type=client_credentials&client_id=s6BhdRkqt3&scope=orders%3Areed';
const fires = (name: string, status: number, answer: object) => ({
  name,
  of: aTokenRequest({ sent: SENT, status, answer }),
  findings: ['oauth-scope-invalid'],
});

export default {
  fires: [
    fires('an unknown scope', 400, { error: 'invalid_scope' }),
    fires('an unknown scope, by Keycloak', 400, {
      error: 'invalid_scope',
      error_description: 'Invalid scopes: orders:reed',
    }),
    fires('a scope for users where an application asks, by Entra', 400, {
      error: 'invalid_scope',
      error_description:
        "AADSTS70011: The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid.",
    }),
    fires('an API that is not in the tenant, by Entra', 400, {
      error: 'invalid_resource',
      error_description:
        'AADSTS500011: The resource principal named api://orders was not found in the tenant named Shop.',
    }),
    {
      name: 'a redirect that brings the error back',
      of: aCase({
        type: 'main_frame',
        before: [
          {
            url: 'https://id.shop.test/authorize?response_type=code&client_id=s6BhdRkqt3&scope=openid+oders&state=xyz',
            request: {},
            status: 302,
            response: { Location: 'https://www.shop.test/cb?error=invalid_scope&state=xyz' },
          },
        ],
        url: 'https://www.shop.test/cb?error=invalid_scope&state=xyz',
        request: {},
        status: 200,
      }),
      findings: ['oauth-scope-invalid'],
    },
  ],
  silent: [
    {
      name: 'an API that misses a scope in the token',
      of: aCase({
        status: 403,
        request: { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' },
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="orders:read"' },
      }),
      findings: ['token-scope-insufficient'],
    },
  ],
} satisfies RuleCases;
