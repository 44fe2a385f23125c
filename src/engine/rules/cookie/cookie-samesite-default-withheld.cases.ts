import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, sharedWith } from '../a-cookie.ts';

const refused = {
  page: 'https://app.example/',
  request: CROSS_SITE,
  status: 401,
  response: sharedWith('https://app.example'),
};
const unspecified = aCookie({ name: 'PHPSESSID', sameSite: 'unspecified' });

const posted = (setAgo: number) =>
  aCase({
    type: 'main_frame',
    method: 'POST',
    url: 'https://api.shop.test/callback',
    page: 'https://idp.example/',
    status: 401,
    more: {
      jar: [unspecified],
      setCookies: [
        aSetCookie('PHPSESSID=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; Path=/; Secure; HttpOnly', {
          page: 'https://api.shop.test/',
          receivedAt: NOW - setAgo,
        }),
      ],
    },
  });

export default {
  fires: [
    {
      name: 'a fetch from another site',
      of: aCase({ ...refused, more: { jar: [unspecified] } }),
      findings: ['cookie-samesite-default-withheld', 'challenge-missing'],
    },
    {
      name: 'a POST from another site over http',
      of: aCase({
        method: 'POST',
        url: 'http://api.shop.test/cart',
        page: 'http://app.example/',
        request: { Origin: 'http://app.example' },
        status: 403,
        response: sharedWith('http://app.example'),
        more: { jar: [aCookie({ name: 'PHPSESSID', sameSite: 'unspecified', secure: false })] },
      }),
      findings: ['cookie-samesite-default-withheld'],
    },
    {
      name: 'a form that comes back after more than two minutes',
      of: posted(180_000),
      findings: ['cookie-samesite-default-withheld', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a form that comes back within two minutes',
      of: posted(60_000),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'the cookie went along',
      of: aCase({
        ...refused,
        request: { ...CROSS_SITE, Cookie: 'PHPSESSID=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        more: { jar: [unspecified] },
      }),
      findings: ['session-rejected', 'cookie-samesite-missing', 'challenge-missing'],
    },
    {
      name: 'a preference was withheld',
      of: aCase({
        ...refused,
        more: { jar: [aCookie({ name: 'theme', value: 'dark', sameSite: 'unspecified', httpOnly: false })] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
