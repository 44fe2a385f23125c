import { aCase, type RuleCases } from '../a-case.ts';
import { CROSS_SITE, SAME_SITE } from '../a-cookie.ts';
import { ALLOWS, answerBlocked } from '../a-cors.ts';

const LOGIN = 'https://login.example/signin?next=%2Fme';
const error = 'net::ERR_FAILED';

export default {
  fires: [
    {
      name: 'the redirect itself is bare',
      of: aCase(answerBlocked(302, { Location: LOGIN })),
      findings: ['cors-redirect-to-login'],
    },
    {
      name: "from the page's own origin to another",
      of: aCase({
        page: 'https://api.shop.test/',
        before: [{ request: { 'Sec-Fetch-Site': 'same-origin' }, status: 302, response: { Location: LOGIN } }],
        url: LOGIN,
        request: { ...CROSS_SITE, Origin: 'https://api.shop.test' },
        status: 200,
        error,
      }),
      findings: ['cors-redirect-to-login'],
    },
    {
      name: 'across two origins, with a sign-in that makes Origin null',
      of: aCase({
        before: [
          {
            url: 'https://api.shop.test/me',
            request: SAME_SITE,
            status: 302,
            response: { ...ALLOWS, Location: LOGIN },
          },
        ],
        url: LOGIN,
        request: { ...CROSS_SITE, Origin: 'null' },
        status: 200,
        error,
      }),
      findings: ['cors-redirect-to-login'],
    },
  ],
  silent: [
    {
      name: 'a redirect to somewhere else',
      of: aCase(answerBlocked(301, { Location: 'https://files.example/me' })),
      findings: ['cors-origin-missing'],
    },
    {
      name: 'the call itself is to the sign-in host',
      of: aCase({ ...answerBlocked(200, {}), url: 'https://login.example/signin' }),
      findings: ['cors-origin-missing'],
    },
  ],
} satisfies RuleCases;
