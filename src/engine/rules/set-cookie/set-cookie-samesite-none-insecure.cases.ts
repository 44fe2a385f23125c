import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, sharedWith } from '../a-cookie.ts';

const SID = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const INSECURE = `connect.sid=${SID}; Path=/; HttpOnly; SameSite=None`;
const refused = {
  page: 'https://app.example/',
  request: CROSS_SITE,
  status: 401,
  response: sharedWith('https://app.example'),
};

export default {
  fires: [
    {
      name: 'the sign-in set it, and this request goes without it',
      of: aCase({ ...refused, more: { setCookies: [aSetCookie(INSECURE, {})] } }),
      findings: ['set-cookie-samesite-none-insecure', 'challenge-missing'],
    },
    {
      name: 'over http, from a page of the same site',
      of: aCase({
        url: 'http://api.shop.test/me',
        page: 'http://www.shop.test/',
        request: { Origin: 'http://www.shop.test' },
        status: 401,
        response: sharedWith('http://www.shop.test'),
        more: {
          setCookies: [aSetCookie(INSECURE, { url: 'http://api.shop.test/login', page: 'http://www.shop.test/' })],
        },
      }),
      findings: ['set-cookie-samesite-none-insecure', 'challenge-missing'],
    },
    {
      name: 'set by the host of the sign-in for the whole domain',
      of: aCase({
        ...refused,
        status: 403,
        body: '{"error":"login required"}',
        more: {
          setCookies: [
            aSetCookie(`auth=${SID}; Domain=shop.test; Path=/; SameSite=None`, {
              url: 'https://auth.shop.test/login',
            }),
          ],
        },
      }),
      findings: ['set-cookie-samesite-none-insecure'],
    },
    {
      name: 'set again with the refusal itself',
      of: aCase({
        ...refused,
        response: { ...sharedWith('https://app.example'), 'Set-Cookie': INSECURE },
        more: { setCookies: [aSetCookie(INSECURE, {})] },
      }),
      findings: ['set-cookie-samesite-none-insecure', 'challenge-missing'],
    },
    {
      name: 'only with the refusal: a cause of the next failure, not of this one',
      of: aCase({ ...refused, response: { ...sharedWith('https://app.example'), 'Set-Cookie': INSECURE } }),
      findings: ['authorization-missing', 'set-cookie-samesite-none-insecure', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'set with Secure',
      of: aCase({
        ...refused,
        request: { ...CROSS_SITE, Cookie: `connect.sid=${SID}` },
        more: { setCookies: [aSetCookie(`${INSECURE}; Secure`, {})], jar: [aCookie({})] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'refused at first, then set properly',
      of: aCase({
        ...refused,
        request: { ...CROSS_SITE, Cookie: `connect.sid=${SID}` },
        more: {
          setCookies: [aSetCookie(INSECURE, {}), aSetCookie(`${INSECURE}; Secure`, { receivedAt: NOW - 30_000 })],
          jar: [aCookie({})],
        },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a preference was refused',
      of: aCase({ ...refused, more: { setCookies: [aSetCookie('theme=dark; SameSite=None', {})] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'set for another host of the site',
      of: aCase({
        ...refused,
        more: { setCookies: [aSetCookie(INSECURE, { url: 'https://admin.shop.test/login' })] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'the server wants a Bearer token',
      of: aCase({
        ...refused,
        response: { ...sharedWith('https://app.example'), 'WWW-Authenticate': 'Bearer' },
        more: { setCookies: [aSetCookie(INSECURE, {})] },
      }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
