import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, SAME_SITE, sharedWith } from '../a-cookie.ts';
import { aJwt } from '../a-jwt.ts';

const URL = 'https://www.shop.test/api/orders';
const JSON_TYPE = { 'Content-Type': 'application/json' };

const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });

export default {
  fires: [
    {
      name: 'Django says so',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, Cookie: 'sessionid=r2' },
        status: 403,
        body: '{"detail":"CSRF Failed: CSRF cookie not set."}',
      }),
      findings: ['csrf-cookie-missing'],
    },
    {
      name: "Laravel's 419 without any cookie",
      of: aCase({ url: URL, method: 'POST', request: JSON_TYPE, status: 419 }),
      findings: ['csrf-cookie-missing'],
    },
    {
      name: 'csurf keeps its secret in a cookie, and none came with the token',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, 'X-CSRF-Token': 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk' },
        status: 403,
        body: '{"message":"invalid csrf token"}',
      }),
      findings: ['csrf-cookie-missing'],
    },
    {
      name: 'the cookie is in the jar, and the page asked for no credentials',
      of: aCase({
        method: 'POST',
        request: { ...JSON_TYPE, ...SAME_SITE },
        status: 419,
        response: sharedWith('https://www.shop.test'),
        more: { jar: [aCookie({ name: 'XSRF-TOKEN', httpOnly: false, sameSite: 'lax' })] },
      }),
      findings: ['csrf-cookie-missing'],
    },
  ],
  silent: [
    {
      name: 'the cookie came, the token did not',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, Cookie: 'sessionid=r2; csrftoken=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF' },
        status: 403,
        body: '{"detail":"CSRF Failed: CSRF token missing."}',
      }),
      findings: ['csrf-token-missing'],
    },
    {
      name: 'a 419 for a token whose time is over',
      of: aCase({ url: URL, request: { Authorization: `Bearer ${EXPIRED}` }, status: 419 }),
      findings: ['token-expired'],
    },
    {
      name: 'a 403 that does not speak of CSRF',
      of: aCase({ url: URL, method: 'POST', request: JSON_TYPE, status: 403 }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
