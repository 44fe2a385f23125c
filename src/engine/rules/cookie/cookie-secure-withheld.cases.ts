import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, sharedWith } from '../a-cookie.ts';

const overHttp = {
  url: 'http://api.shop.test/me',
  page: 'http://www.shop.test/',
  request: { Origin: 'http://www.shop.test' },
  status: 401,
  response: sharedWith('http://www.shop.test'),
};

export default {
  fires: [
    {
      name: 'an API over http beside a sign-in over https',
      of: aCase({ ...overHttp, more: { jar: [aCookie({ sameSite: 'lax' })] } }),
      findings: ['cookie-secure-withheld', 'challenge-missing'],
    },
    {
      name: 'a WebSocket without encryption',
      of: aCase({
        ...overHttp,
        type: 'websocket',
        url: 'ws://api.shop.test/live',
        status: 403,
        more: { jar: [aCookie({ name: 'sessionid', sameSite: 'lax' })] },
      }),
      findings: ['cookie-secure-withheld'],
    },
    {
      name: 'a page typed without https',
      of: aCase({
        type: 'main_frame',
        url: 'http://api.shop.test/account',
        page: null,
        request: {},
        status: 401,
        more: { jar: [aCookie({ name: '__Secure-session' })] },
      }),
      findings: ['cookie-secure-withheld', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the local machine counts as secure',
      of: aCase({
        url: 'http://localhost:4000/me',
        page: 'http://localhost:4000/',
        request: { Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        status: 401,
        more: { jar: [aCookie({ domain: 'localhost' })] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'an Authorization header was sent instead',
      of: aCase({
        ...overHttp,
        request: { Origin: 'http://www.shop.test', Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' },
        more: { jar: [aCookie({ sameSite: 'lax' })] },
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
