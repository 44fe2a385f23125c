import { aCase, type RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const AUTHORIZE =
  'https://id.shop.test/realms/shop/protocol/openid-connect/auth?response_type=code&client_id=s6BhdRkqt3&redirect_uri=https%3A%2F%2Fwww.shop.test%2Fcb%2F&scope=openid&state=xyz';
const CODE =
  'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&client_id=s6BhdRkqt3&redirect_uri=https%3A%2F%2Fwww.shop.test%2Fcb';

const page = (text: string) => ({
  text: `<!doctype html><title>Error</title><p>${text}</p>`,
  mime: 'text/html',
  truncated: false,
});
const shown = (name: string, status: number, text?: string) => ({
  name,
  of: aCase({
    type: 'main_frame',
    url: AUTHORIZE,
    request: {},
    status,
    response: { 'Content-Type': 'text/html;charset=utf-8' },
    ...(text !== undefined && { body: page(text) }),
  }),
  findings: ['oauth-redirect-uri-mismatch'],
});
const refused = (name: string, status: number, answer: object) => ({
  name,
  of: aTokenRequest({ sent: CODE, status, answer }),
  findings: ['oauth-redirect-uri-mismatch'],
});

export default {
  fires: [
    shown('an error page, by Keycloak', 400, 'Invalid parameter: redirect_uri'),
    shown(
      'an error page, by Okta',
      400,
      "Your request resulted in an error. The 'redirect_uri' parameter must be a Login redirect URI in the client app settings",
    ),
    shown(
      'an error page, by Google',
      400,
      'Access blocked: this app’s request is invalid. Error 400: redirect_uri_mismatch',
    ),
    shown(
      'an error page, by Auth0',
      403,
      'Callback URL mismatch. The provided redirect_uri is not in the list of allowed callback URLs.',
    ),
    shown('an error page that nobody read', 400),
    refused('another URI than at the sign-in', 400, {
      error: 'invalid_grant',
      error_description: 'Incorrect redirect_uri',
    }),
    refused('another URI than at the sign-in, by Auth0', 401, {
      error: 'unauthorized_client',
      error_description:
        'The redirect URI is wrong. You sent https://www.shop.test/cb, and we expected https://www.shop.test',
    }),
    refused('an unknown URI, by Google', 400, { error: 'redirect_uri_mismatch', error_description: 'Bad Request' }),
  ],
  silent: [
    {
      name: 'an error page about the client',
      of: aCase({
        type: 'main_frame',
        url: AUTHORIZE,
        request: {},
        status: 400,
        body: page('Client not found.'),
      }),
      findings: ['oauth-client-invalid'],
    },
    {
      name: 'a code that is no longer good',
      of: aTokenRequest({
        sent: CODE,
        status: 400,
        answer: { error: 'invalid_grant', error_description: 'Code not valid' },
      }),
      findings: ['oauth-grant-invalid'],
    },
  ],
} satisfies RuleCases;
