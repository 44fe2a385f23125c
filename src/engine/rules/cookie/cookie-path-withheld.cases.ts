import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, SAME_SITE, sharedWith } from '../a-cookie.ts';

const SID = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const PAGE = 'https://www.shop.test/';
const refused = { request: SAME_SITE, status: 401, response: sharedWith('https://www.shop.test') };

export default {
  fires: [
    {
      name: 'a session of another path',
      of: aCase({
        ...refused,
        more: {
          jar: [aCookie({ path: '/admin' })],
          setCookies: [aSetCookie(`connect.sid=${SID}; Path=/admin; HttpOnly; Secure; SameSite=None`, { page: PAGE })],
        },
      }),
      findings: ['cookie-path-withheld', 'challenge-missing'],
    },
    {
      name: 'a session that the page itself gets',
      of: aCase({
        page: 'https://api.shop.test/admin/orders',
        request: { 'Sec-Fetch-Site': 'same-origin' },
        status: 401,
        more: { jar: [aCookie({ path: '/admin', sameSite: 'lax' })] },
      }),
      findings: ['cookie-path-withheld', 'challenge-missing'],
    },
    {
      name: 'a sign-in below /auth that names no path',
      of: aCase({
        ...refused,
        url: 'https://api.shop.test/api/me',
        more: {
          jar: [aCookie({ path: '/auth' })],
          setCookies: [
            aSetCookie(`connect.sid=${SID}; HttpOnly; Secure; SameSite=None`, {
              url: 'https://api.shop.test/auth/login',
              page: PAGE,
            }),
          ],
        },
      }),
      findings: ['cookie-path-withheld', 'challenge-missing'],
    },
    {
      name: 'from another site, where SameSite would not have stopped it',
      of: aCase({
        page: 'https://app.example/',
        request: CROSS_SITE,
        status: 403,
        response: sharedWith('https://app.example'),
        body: '{"error":"Not logged in"}',
        more: { jar: [aCookie({ name: 'JSESSIONID', path: '/login' })] },
      }),
      findings: ['cookie-path-withheld'],
    },
    {
      name: 'a path that only begins alike',
      of: aCase({
        ...refused,
        url: 'https://api.shop.test/api-v2/me',
        body: '{"error":"Not logged in"}',
        more: { jar: [aCookie({ path: '/api' })] },
      }),
      findings: ['cookie-path-withheld', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a session of another application on the host',
      of: aCase({
        ...refused,
        more: {
          jar: [aCookie({ path: '/admin' })],
          setCookies: [
            aSetCookie(`connect.sid=${SID}; Path=/admin; HttpOnly; Secure; SameSite=None`, {
              page: 'https://api.shop.test/admin/',
            }),
          ],
        },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'another cookie of that name covers the path, and was sent',
      of: aCase({
        ...refused,
        request: { ...SAME_SITE, Cookie: 'connect.sid=s%3Aold81LmZr0TtYc7WnB4dkX2vQ.9fQ2' },
        more: { jar: [aCookie({ path: '/admin' }), aCookie({ value: 's%3Aold81LmZr0TtYc7WnB4dkX2vQ.9fQ2' })] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the server wants a Bearer token',
      of: aCase({
        ...refused,
        response: { ...sharedWith('https://www.shop.test'), 'WWW-Authenticate': 'Bearer' },
        more: { jar: [aCookie({ path: '/admin' })] },
      }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a consent cookie of another path',
      of: aCase({
        ...refused,
        more: { jar: [aCookie({ name: 'cookieconsent', value: 'yes', path: '/shop', httpOnly: false })] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
