import type { JarCookie } from '../../case.ts';
import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, CROSS_SITE, CROSS_SITE_OMIT, SAME_SITE, sharedWith } from '../a-cookie.ts';
import { ALLOWS, answerBlocked } from '../a-cors.ts';

const LOGIN = 'https://login.example/signin?next=%2Fme';
const error = 'net::ERR_FAILED';

/** A call of `https://app.example` that the API sent on to its sign-in page, with what the jar holds for the API. */
const sentOn = (cookies: readonly Partial<JarCookie>[], request: Record<string, string> = CROSS_SITE) =>
  aCase({
    page: 'https://app.example/',
    before: [
      {
        url: 'https://api.shop.test/me',
        request,
        status: 302,
        response: { ...sharedWith('https://app.example'), Location: LOGIN },
      },
    ],
    url: LOGIN,
    request: { ...request, Origin: 'null' },
    status: 200,
    error,
    more: { jar: cookies.map(aCookie) },
  });

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
      name: 'beside a cookie that only its form makes a session',
      of: sentOn([{ name: 'x9', value: '42', sameSite: 'lax' }]),
      findings: ['cors-redirect-to-login'],
    },
    {
      name: 'with a session that the API did not take',
      of: sentOn([{}], { ...CROSS_SITE, Cookie: `connect.sid=${aCookie({}).value}` }),
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
      name: 'the session was withheld from the API, which therefore asked for a sign-in',
      of: sentOn([{ sameSite: 'lax' }]),
      findings: ['cookie-samesite-lax-withheld'],
    },
    {
      name: 'the page asked for no credentials',
      of: sentOn([{}], CROSS_SITE_OMIT),
      findings: ['cookie-credentials-omitted'],
    },
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
