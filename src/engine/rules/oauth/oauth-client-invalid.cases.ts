import type { RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const CODE = 'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&client_id=s6BhdRkqt3';
const ENTRA = 'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/oauth2/v2.0/token';
const BASIC = { Authorization: 'Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3' };

const fires = (name: string, request: Parameters<typeof aTokenRequest>[0]) => ({
  name,
  of: aTokenRequest(request),
  findings: ['oauth-client-invalid'],
});

export default {
  fires: [
    fires('a wrong secret in the form', { sent: CODE, status: 401, answer: { error: 'invalid_client' } }),
    fires('a wrong secret in a Basic header', {
      sent: CODE,
      request: BASIC,
      status: 401,
      response: { 'WWW-Authenticate': 'Basic realm="shop", error="invalid_client"' },
      answer: { error: 'invalid_client', error_description: 'Client authentication failed' },
    }),
    fires('a wrong secret, by Keycloak of old', {
      url: 'https://id.shop.test/realms/shop/protocol/openid-connect/token',
      sent: CODE,
      status: 400,
      answer: { error: 'unauthorized_client', error_description: 'Invalid client or Invalid client credentials' },
    }),
    fires('a wrong secret, by Auth0', {
      url: 'https://shop.eu.auth0.com/oauth/token',
      type: 'application/json',
      sent: '{"grant_type":"client_credentials","client_id":"s6BhdRkqt3","client_secret":"x","audience":"https://api.shop.test"}',
      status: 401,
      answer: { error: 'access_denied', error_description: 'Unauthorized' },
    }),
    fires('a client that nobody registered, by Entra', {
      url: ENTRA,
      sent: CODE,
      status: 400,
      answer: {
        error: 'unauthorized_client',
        error_description:
          "AADSTS700016: Application with identifier 's6BhdRkqt3' was not found in the directory 'Shop'. This can happen if the application has not been installed by the administrator of the tenant.",
        error_codes: [700016],
      },
    }),
    fires('an expired secret, by Entra', {
      url: ENTRA,
      sent: 'grant_type=client_credentials&client_id=s6BhdRkqt3',
      status: 401,
      answer: {
        error: 'invalid_client',
        error_description: 'AADSTS7000222: The provided client secret keys for app are expired.',
      },
    }),
    fires('a page without a secret that is registered as a confidential client, by Entra', {
      url: ENTRA,
      sent: CODE,
      status: 401,
      answer: {
        error: 'invalid_client',
        error_description:
          "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      },
    }),
    fires('no secret, by Google', {
      url: 'https://oauth2.googleapis.com/token',
      sent: CODE,
      status: 400,
      answer: { error: 'invalid_request', error_description: 'client_secret is missing.' },
    }),
    fires('a public client that sends a secret, by Entra', {
      url: ENTRA,
      sent: CODE,
      status: 401,
      answer: {
        error: 'invalid_client',
        error_description:
          "AADSTS700025: Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
      },
    }),
    fires('a 401 whose body nobody saw', {
      request: BASIC,
      status: 401,
      response: { 'WWW-Authenticate': 'Basic realm="shop"' },
    }),
  ],
  silent: [
    {
      name: 'the client is known, and the code is not good',
      of: aTokenRequest({ sent: CODE, status: 400, answer: { error: 'invalid_grant' } }),
      findings: ['oauth-grant-invalid'],
    },
    {
      name: 'an API that answers 401 to a token',
      of: aTokenRequest({
        url: 'https://api.shop.test/orders',
        type: 'application/json',
        request: { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
        answer: { error: 'invalid_token' },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
