import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, CROSS_SITE, SAME_SITE, sharedWith } from '../a-cookie.ts';

const refused = {
  page: 'https://app.example/',
  request: CROSS_SITE,
  status: 401,
  response: sharedWith('https://app.example'),
};
const strict = aCookie({ sameSite: 'strict' });

export default {
  fires: [
    {
      name: 'a fetch from another site',
      of: aCase({ ...refused, more: { jar: [strict] } }),
      findings: ['cookie-samesite-strict-withheld', 'challenge-missing'],
    },
    {
      name: 'a link from another site, answered with a sign-in that has no page of its own',
      of: aCase({
        type: 'main_frame',
        url: 'https://api.shop.test/orders/7',
        page: 'https://mail.example/',
        status: 403,
        response: { 'Content-Type': 'text/html' },
        body: '<h1>Please sign in</h1>',
        more: { jar: [aCookie({ name: 'JSESSIONID', sameSite: 'strict' })] },
      }),
      findings: ['cookie-samesite-strict-withheld'],
    },
    {
      name: 'an API over http, called from a page of another site',
      of: aCase({
        method: 'DELETE',
        url: 'http://api.shop.test/cart',
        page: 'http://app.example/',
        request: { Origin: 'http://app.example' },
        status: 401,
        response: sharedWith('http://app.example'),
        more: { jar: [aCookie({ sameSite: 'strict', secure: false })] },
      }),
      findings: ['cookie-samesite-strict-withheld', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a page of the same site',
      of: aCase({
        request: { ...SAME_SITE, Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        status: 401,
        response: sharedWith('https://www.shop.test'),
        more: { jar: [strict] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a remembered choice was withheld',
      of: aCase({ ...refused, more: { jar: [aCookie({ name: 'lang', value: 'ja', sameSite: 'strict' })] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a navigation that the user typed',
      of: aCase({ type: 'main_frame', page: null, request: {}, status: 401, more: { jar: [strict] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
