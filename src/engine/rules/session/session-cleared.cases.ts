import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie } from '../a-cookie.ts';

const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const EPOCH = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT';
const PAGE = { page: 'https://www.shop.test/' };
const signedIn = aSetCookie(`${SID}; Path=/; HttpOnly; Secure`, { ...PAGE, receivedAt: NOW - 120_000 });

export default {
  fires: [
    {
      name: 'the refusal deletes the session',
      of: aCase({
        status: 401,
        request: { Cookie: SID },
        response: { 'Set-Cookie': `connect.sid=; Path=/; ${EPOCH}` },
      }),
      findings: ['session-cleared', 'challenge-missing'],
    },
    {
      name: 'Max-Age=0, and a 403 that asks for a sign-in',
      of: aCase({
        status: 403,
        request: { Cookie: 'sessionid=kX2vQp81LmZr0TtYc7WnB4d9fQ2' },
        response: { 'Set-Cookie': 'sessionid=""; Max-Age=0; Path=/' },
        body: '{"detail":"Authentication credentials were not provided."}',
      }),
      findings: ['session-cleared'],
    },
    {
      name: 'an answer a minute before deleted it',
      of: aCase({
        status: 401,
        request: {},
        more: {
          setCookies: [
            signedIn,
            aSetCookie(`connect.sid=; Path=/; ${EPOCH}`, { ...PAGE, url: 'https://api.shop.test/logout' }),
          ],
        },
      }),
      findings: ['session-cleared', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'another cookie is deleted',
      of: aCase({
        status: 401,
        request: { Cookie: SID },
        response: { 'Set-Cookie': `flash=; Path=/; ${EPOCH}` },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'it was deleted, and set again by a new sign-in',
      of: aCase({
        status: 401,
        request: { Cookie: SID },
        more: {
          jar: [aCookie({})],
          setCookies: [aSetCookie(`connect.sid=; Path=/; ${EPOCH}`, { ...PAGE, receivedAt: NOW - 240_000 }), signedIn],
        },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a wrong password deletes an old session along the way',
      of: aCase({
        method: 'POST',
        url: 'https://api.shop.test/login',
        status: 401,
        request: { Cookie: SID },
        response: { 'Set-Cookie': `connect.sid=; Path=/; ${EPOCH}` },
        body: '{"error":"Invalid username or password"}',
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
