import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, sharedWith } from '../a-cookie.ts';

const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const refused = { status: 401, request: {} };
const OWN = 'https://api.shop.test/';
const signedIn = aSetCookie(`${SID}; Path=/; HttpOnly; Secure`, { page: OWN });

export default {
  fires: [
    {
      name: 'the session was set a minute before, and is gone',
      of: aCase({ ...refused, page: OWN, more: { setCookies: [signedIn] } }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'the request that succeeded carried one',
      of: aCase({
        ...refused,
        more: { lastGood: aCase({ status: 200, request: { Cookie: SID } }).exchange },
      }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'the server says that there is no session',
      of: aCase({ ...refused, status: 403, body: '{"error":"No active session"}' }),
      findings: ['session-cookie-absent'],
    },
    ...[
      '{"code":"FST_JWT_NO_AUTHORIZATION_IN_COOKIE","message":"No Authorization was found in request.cookies"}',
      '{"error":"Access token not found in cookies"}',
    ].map((body) => ({
      name: `the server looked among the cookies: ${body}`,
      of: aCase({ ...refused, body }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    })),
    {
      name: 'the server begins a session with its refusal',
      of: aCase({
        ...refused,
        response: { 'Set-Cookie': 'JSESSIONID=8F14E45FCEEA167A5A36DEDD4BEA2543; Path=/; HttpOnly' },
      }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the session is there, and withheld',
      of: aCase({
        page: 'https://app.example/',
        request: CROSS_SITE,
        status: 401,
        response: sharedWith('https://app.example'),
        body: '{"error":"No session"}',
        more: { jar: [aCookie({ sameSite: 'lax' })] },
      }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
    {
      name: 'the session was sent, and the server does not find it',
      of: aCase({
        status: 401,
        request: { Cookie: SID },
        body: '{"error":"Session not found"}',
        more: { jar: [aCookie({})], setCookies: [signedIn] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the server wants a Bearer token',
      of: aCase({
        ...refused,
        response: { 'WWW-Authenticate': 'Bearer' },
        more: { setCookies: [{ ...signedIn, receivedAt: NOW - 120_000 }] },
      }),
      findings: ['authorization-missing'],
    },
    {
      name: 'nothing speaks of a session',
      of: aCase({ ...refused, response: { 'Set-Cookie': '_ga=GA1.1.17951688; Path=/' } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
