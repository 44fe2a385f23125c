import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, SAME_SITE, sharedWith } from '../a-cookie.ts';

const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const PAGE = { page: 'https://www.shop.test/' };
const refused = { request: SAME_SITE, status: 401, response: sharedWith('https://www.shop.test') };
const anHourAgo = { ...PAGE, receivedAt: NOW - 3_600_000 };

export default {
  fires: [
    {
      name: 'a life of half an hour, an hour ago',
      of: aCase({
        ...refused,
        more: { setCookies: [aSetCookie(`${SID}; Path=/; Max-Age=1800; HttpOnly; Secure`, anHourAgo)] },
      }),
      findings: ['cookie-expired', 'challenge-missing'],
    },
    {
      name: 'a date that has passed',
      of: aCase({
        ...refused,
        status: 403,
        body: '{"error":"Please log in"}',
        more: {
          setCookies: [aSetCookie('sid=a1b2c3d4; Path=/; Expires=Fri, 20 Nov 2026 09:30:00 GMT; HttpOnly', anHourAgo)],
        },
      }),
      findings: ['cookie-expired'],
    },
  ],
  silent: [
    {
      name: 'the session was renewed, and sent',
      of: aCase({
        ...refused,
        request: { ...SAME_SITE, Cookie: SID },
        more: {
          jar: [aCookie({})],
          setCookies: [
            aSetCookie(`${SID}; Path=/; Max-Age=1800; HttpOnly; Secure`, anHourAgo),
            aSetCookie(`${SID}; Path=/; Max-Age=1800; HttpOnly; Secure`, PAGE),
          ],
        },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a cookie of another path has expired',
      of: aCase({
        ...refused,
        more: { setCookies: [aSetCookie(`${SID}; Path=/admin; Max-Age=1800; HttpOnly`, anHourAgo)] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a consent cookie has expired',
      of: aCase({
        ...refused,
        more: { setCookies: [aSetCookie('cookieconsent=yes; Path=/; Max-Age=1800', anHourAgo)] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
