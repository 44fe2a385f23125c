import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, CROSS_SITE_OMIT, SAME_SITE, sharedWith } from '../a-cookie.ts';

const SID = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const crossSite = {
  page: 'https://app.example/',
  request: CROSS_SITE_OMIT,
  status: 401,
  response: sharedWith('https://app.example'),
};
const sameSite = { request: SAME_SITE, status: 401, response: { 'Access-Control-Allow-Origin': '*' } };

export default {
  fires: [
    {
      name: 'None; Secure, from another site',
      of: aCase({ ...crossSite, more: { jar: [aCookie({})] } }),
      findings: ['cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'Lax, from a sibling host',
      of: aCase({ ...sameSite, more: { jar: [aCookie({ sameSite: 'lax' })] } }),
      findings: ['cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'another port of one host, over http',
      of: aCase({
        url: 'http://localhost:4000/me',
        page: 'http://localhost:3000/',
        request: { Origin: 'http://localhost:3000' },
        status: 401,
        response: { 'Access-Control-Allow-Origin': '*' },
        more: { jar: [aCookie({ domain: 'localhost', secure: false, sameSite: 'unspecified' })] },
      }),
      findings: ['cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'a 403 that asks for a sign-in',
      of: aCase({
        ...crossSite,
        status: 403,
        body: '{"detail":"Authentication credentials were not provided."}',
        more: { jar: [aCookie({ name: 'sessionid' })] },
      }),
      findings: ['cookie-credentials-omitted'],
    },
    {
      name: "the page's own origin, with credentials left out",
      of: aCase({
        page: 'https://api.shop.test/',
        request: { 'Sec-Fetch-Site': 'same-origin' },
        status: 401,
        more: {
          jar: [aCookie({})],
          setCookies: [
            aSetCookie(`connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`, {
              page: 'https://api.shop.test/',
            }),
          ],
        },
      }),
      findings: ['cookie-credentials-omitted', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the cookie came with this very answer',
      of: aCase({
        page: 'https://api.shop.test/',
        request: { 'Sec-Fetch-Site': 'same-origin' },
        status: 401,
        response: { 'Set-Cookie': `connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None` },
        more: { jar: [aCookie({})] },
      }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'the cookie was set while the request was under way',
      of: aCase({
        ...sameSite,
        more: {
          jar: [aCookie({})],
          setCookies: [
            aSetCookie(`connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`, {
              page: 'https://www.shop.test/',
              receivedAt: NOW - 50,
            }),
          ],
        },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'credentials were asked for, and the cookie was sent',
      of: aCase({
        ...crossSite,
        request: { ...CROSS_SITE, Cookie: `connect.sid=${SID}` },
        more: { jar: [aCookie({})] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'third-party cookies are blocked',
      of: aCase({
        ...crossSite,
        request: { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'none' },
        more: { jar: [aCookie({})] },
      }),
      findings: ['cookie-third-party-blocked', 'challenge-missing'],
    },
    {
      name: 'only a consent cookie could have been sent',
      of: aCase({
        ...crossSite,
        more: { jar: [aCookie({ name: 'OptanonConsent', httpOnly: false })] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'an Authorization header was sent instead',
      of: aCase({
        ...crossSite,
        request: { ...CROSS_SITE_OMIT, Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' },
        more: { jar: [aCookie({})] },
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
