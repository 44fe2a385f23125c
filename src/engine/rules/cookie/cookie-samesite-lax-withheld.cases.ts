import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, CROSS_SITE_OMIT, SAME_SITE, sharedWith } from '../a-cookie.ts';

const PAGE = 'https://app.example/';
const refused = { page: PAGE, request: CROSS_SITE, status: 401, response: sharedWith('https://app.example') };
const lax = aCookie({ sameSite: 'lax' });

export default {
  fires: [
    {
      name: 'a fetch from another site',
      of: aCase({ ...refused, more: { jar: [lax] } }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
    {
      name: 'a POST that the server answers with 403',
      of: aCase({
        ...refused,
        method: 'POST',
        status: 403,
        body: '{"detail":"Authentication credentials were not provided."}',
        more: { jar: [aCookie({ name: 'sessionid', sameSite: 'lax' })] },
      }),
      findings: ['cookie-samesite-lax-withheld'],
    },
    {
      name: 'Laravel and its 419',
      of: aCase({
        ...refused,
        method: 'POST',
        status: 419,
        more: { jar: [aCookie({ name: 'laravel_session', sameSite: 'lax' })] },
      }),
      findings: ['cookie-samesite-lax-withheld'],
    },
    {
      name: 'an API over http, called from a page of another site',
      of: aCase({
        url: 'http://api.shop.test/me',
        page: 'http://app.example/',
        request: { Origin: 'http://app.example' },
        status: 401,
        response: sharedWith('http://app.example'),
        more: { jar: [aCookie({ sameSite: 'lax', secure: false })] },
      }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
    {
      name: 'a frame of the same site under a page of another',
      of: {
        ...aCase({
          request: SAME_SITE,
          status: 401,
          response: sharedWith('https://www.shop.test'),
          more: { jar: [lax] },
        }),
        exchange: {
          ...aCase({ request: SAME_SITE, status: 401, response: sharedWith('https://www.shop.test') }).exchange,
          documents: ['https://www.shop.test/embed', 'https://portal.example/'],
        },
      },
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
    {
      name: 'a form that comes back from an identity provider',
      of: aCase({
        type: 'main_frame',
        method: 'POST',
        url: 'https://api.shop.test/saml/acs',
        page: 'https://idp.example/',
        status: 403,
        more: { jar: [lax] },
      }),
      findings: ['cookie-samesite-lax-withheld'],
    },
    {
      name: 'only an analytics cookie came along',
      of: aCase({
        ...refused,
        request: { ...CROSS_SITE, Cookie: '_ga=GA1.1.1795168800.1795168800' },
        more: {
          jar: [lax, aCookie({ name: '_ga', value: 'GA1.1.1795168800.1795168800', httpOnly: false })],
        },
      }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
    {
      name: 'a session with a name of its own, set a minute before',
      of: aCase({
        ...refused,
        more: {
          jar: [aCookie({ name: 'shop', sameSite: 'lax', path: '/' })],
          setCookies: [
            aSetCookie('shop=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; Path=/; HttpOnly; Secure; SameSite=Lax', {
              page: 'https://api.shop.test/',
              receivedAt: NOW - 60_000,
            }),
          ],
        },
      }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
    {
      name: 'the answer asks for a sign-in with a Basic challenge',
      of: aCase({
        ...refused,
        response: { ...sharedWith('https://app.example'), 'WWW-Authenticate': 'Basic realm="api"' },
        more: { jar: [aCookie({ name: 'JSESSIONID', sameSite: 'lax' })] },
      }),
      findings: ['cookie-samesite-lax-withheld'],
    },
    {
      name: 'a cookie that holds the token that the server misses',
      of: aCase({
        ...refused,
        body: '{"message":"No token provided"}',
        more: { jar: [aCookie({ name: 'access_token', sameSite: 'lax' })] },
      }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a page of the same site',
      of: aCase({
        request: { ...SAME_SITE, Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        status: 401,
        response: sharedWith('https://www.shop.test'),
        more: { jar: [lax] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'an analytics cookie was withheld',
      of: aCase({
        ...refused,
        more: {
          jar: [aCookie({ name: '_ga', value: 'GA1.1.1795168800.1795168800', sameSite: 'lax', httpOnly: false })],
        },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'the server wants a Bearer token',
      of: aCase({
        ...refused,
        response: { ...sharedWith('https://app.example'), 'WWW-Authenticate': 'Bearer' },
        more: { jar: [lax] },
      }),
      findings: ['authorization-missing'],
    },
    {
      name: 'the server misses the Authorization header in words',
      of: aCase({ ...refused, body: '{"error":"Missing Authorization header"}', more: { jar: [lax] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a better session was sent',
      of: aCase({
        ...refused,
        request: { ...CROSS_SITE, Cookie: 'sessionid=kX2vQp81LmZr0TtYc7WnB4d9fQ2' },
        more: { jar: [lax] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the request asks for no credentials, and the cookie is no known session',
      of: aCase({
        ...refused,
        request: CROSS_SITE_OMIT,
        more: { jar: [aCookie({ name: 'shop', sameSite: 'lax' })] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a cookie of a sibling host',
      of: aCase({ ...refused, more: { jar: [aCookie({ sameSite: 'lax', domain: 'www.shop.test' })] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
