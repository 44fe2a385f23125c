import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie } from '../a-cookie.ts';

const OLD = 's%3Aold81LmZr0TtYc7WnB4dkX2vQ.9fQ2';
const NEW = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const line = (value: string, receivedAt: number) =>
  aSetCookie(`connect.sid=${value}; Path=/; HttpOnly; Secure`, {
    page: 'https://www.shop.test/',
    url: 'https://api.shop.test/renew',
    receivedAt,
  });
const sentOld = { status: 401, request: { Cookie: `connect.sid=${OLD}` } };

export default {
  fires: [
    {
      name: 'the session was renewed while the request was under way',
      of: aCase({ ...sentOld, more: { jar: [aCookie({})], setCookies: [line(NEW, NOW - 50)] } }),
      findings: ['session-rotated', 'challenge-missing'],
    },
    {
      name: 'the old value went out although a newer one was there',
      of: aCase({
        ...sentOld,
        more: { jar: [aCookie({})], setCookies: [line(OLD, NOW - 60_000), line(NEW, NOW - 5000)] },
      }),
      findings: ['session-rotated', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the newest value was sent',
      of: aCase({
        status: 401,
        request: { Cookie: `connect.sid=${NEW}` },
        more: { jar: [aCookie({})], setCookies: [line(OLD, NOW - 60_000), line(NEW, NOW - 5000)] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the refusal itself begins a new session',
      of: aCase({
        ...sentOld,
        response: { 'Set-Cookie': `connect.sid=${NEW}; Path=/; HttpOnly; Secure` },
        more: { jar: [aCookie({})], setCookies: [line(OLD, NOW - 60_000)] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a sign-in of another path',
      of: aCase({
        ...sentOld,
        more: {
          jar: [aCookie({ value: OLD })],
          setCookies: [
            aSetCookie(`connect.sid=${NEW}; Path=/admin; HttpOnly`, {
              page: 'https://www.shop.test/',
              receivedAt: NOW - 50,
            }),
          ],
        },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
