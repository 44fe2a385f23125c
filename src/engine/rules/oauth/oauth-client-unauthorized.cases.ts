import { aCase, type RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const ENTRA = 'https://login.microsoftonline.com/common/oauth2/v2.0/token';
const CODE =
  'grant_type=authorization_code&code=0.AXEA&client_id=s6BhdRkqt3&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const fires = (name: string, request: Parameters<typeof aTokenRequest>[0]) => ({
  name,
  of: aTokenRequest(request),
  findings: ['oauth-client-unauthorized'],
});

export default {
  fires: [
    fires('a grant that the client may not use', {
      sent: 'grant_type=client_credentials&client_id=s6BhdRkqt3',
      status: 400,
      answer: { error: 'unauthorized_client' },
    }),
    fires('passwords, by Keycloak', {
      url: 'https://id.shop.test/realms/shop/protocol/openid-connect/token',
      sent: 'grant_type=password&client_id=s6BhdRkqt3&username=ada&password=lovelace',
      status: 400,
      answer: { error: 'unauthorized_client', error_description: 'Client not allowed for direct access grants' },
    }),
    fires('client credentials, by Auth0', {
      url: 'https://shop.eu.auth0.com/oauth/token',
      type: 'application/json',
      sent: '{"grant_type":"client_credentials","client_id":"s6BhdRkqt3"}',
      status: 403,
      answer: {
        error: 'unauthorized_client',
        error_description: "Grant type 'client_credentials' not allowed for the client.",
      },
    }),
    fires('a page that is registered as a web application, by Entra', {
      url: ENTRA,
      sent: CODE,
      status: 400,
      answer: {
        error: 'invalid_request',
        error_description:
          "AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
      },
    }),
    {
      name: 'a redirect that brings the error back',
      of: aCase({
        type: 'main_frame',
        before: [
          {
            url: 'https://id.shop.test/authorize?response_type=token&client_id=s6BhdRkqt3&state=xyz',
            request: {},
            status: 302,
            response: { Location: 'https://www.shop.test/cb#error=unauthorized_client&state=xyz' },
          },
        ],
        url: 'https://www.shop.test/cb',
        request: {},
        status: 200,
      }),
      findings: ['oauth-client-unauthorized'],
    },
  ],
  silent: [
    {
      name: 'the same code for a wrong secret',
      of: aTokenRequest({
        sent: CODE,
        status: 401,
        answer: { error: 'unauthorized_client', error_description: 'Invalid client secret' },
      }),
      findings: ['oauth-client-invalid'],
    },
  ],
} satisfies RuleCases;
