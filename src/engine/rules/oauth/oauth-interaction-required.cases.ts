import { aCase, type RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const silent = (type: 'sub_frame' | 'main_frame', location: string, prompt: string) =>
  aCase({
    type,
    before: [
      {
        url: `https://id.shop.test/authorize?response_type=code&client_id=s6BhdRkqt3&redirect_uri=https%3A%2F%2Fwww.shop.test%2Fcb&scope=openid&state=xyz${prompt}`,
        request: {},
        status: 302,
        response: { Location: location },
      },
    ],
    url: 'https://www.shop.test/cb',
    request: {},
    status: 200,
  });

const fires = (name: string, of: ReturnType<typeof aCase>) => ({ name, of, findings: ['oauth-interaction-required'] });

export default {
  fires: [
    fires(
      'a silent renewal in a hidden frame',
      silent('sub_frame', 'https://www.shop.test/cb#error=login_required&state=xyz', '&prompt=none'),
    ),
    fires(
      'a silent sign-in by a redirect',
      silent('main_frame', 'https://www.shop.test/cb?error=interaction_required&state=xyz', '&prompt=none'),
    ),
    fires(
      'a consent that is missing',
      silent('sub_frame', 'https://www.shop.test/cb?state=xyz&error=consent_required', '&prompt=none'),
    ),
    fires(
      'an account to be chosen',
      silent('main_frame', 'https://www.shop.test/cb?error=account_selection_required&state=xyz', ''),
    ),
    fires(
      'a second factor, by Entra',
      aTokenRequest({
        url: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
        sent: 'grant_type=refresh_token&refresh_token=0.AXEA',
        status: 400,
        answer: {
          error: 'invalid_grant',
          error_description:
            'AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication.',
          suberror: 'basic_action',
        },
      }),
    ),
    fires(
      'a second factor, by Auth0',
      aTokenRequest({
        sent: 'grant_type=password&username=ada&password=lovelace',
        status: 403,
        answer: { error: 'mfa_required', error_description: 'Multifactor authentication required', mfa_token: 'Fe26' },
      }),
    ),
    fires(
      'a device that waits for its user, which is no fault',
      aTokenRequest({
        sent: 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS',
        status: 400,
        answer: { error: 'authorization_pending' },
      }),
    ),
  ],
  silent: [
    {
      name: 'a sign-in that went well',
      of: aCase({
        type: 'main_frame',
        before: [
          {
            url: 'https://id.shop.test/authorize?response_type=code&client_id=s6BhdRkqt3&state=xyz',
            request: {},
            status: 302,
            response: { Location: 'https://www.shop.test/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz' },
          },
        ],
        url: 'https://www.shop.test/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz',
        request: {},
        status: 200,
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a redirect to a page of errors that has nothing to do with OAuth',
      of: aCase({
        type: 'main_frame',
        before: [
          {
            url: 'https://www.shop.test/orders',
            request: {},
            status: 302,
            response: { Location: '/login?error=login_required' },
          },
        ],
        url: 'https://www.shop.test/login?error=login_required',
        request: {},
        status: 200,
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
