import { aCase, type RuleCases } from '../a-case.ts';
import { aSetCookie, CROSS_SITE, sharedWith } from '../a-cookie.ts';
import { refusedWith, SID, sentWith, signedInOverHttp, signedInWith } from '../a-refused-line.ts';

const BAD = `connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=Lax`;

export default {
  fires: [
    {
      name: 'the sign-in set it, and this request goes without it',
      of: signedInWith([BAD]),
      findings: ['set-cookie-samesite-cross-site', 'challenge-missing'],
    },
    {
      name: 'only with the refusal: a cause of the next failure, not of this one',
      of: refusedWith(BAD),
      findings: ['authorization-missing', 'set-cookie-samesite-cross-site', 'challenge-missing'],
    },
    {
      name: 'Strict',
      of: signedInWith([`sid=${SID}; Path=/; Secure; SameSite=Strict`]),
      findings: ['set-cookie-samesite-cross-site', 'challenge-missing'],
    },
    {
      name: 'none given',
      of: signedInWith([`JSESSIONID=${SID}; Path=/; HttpOnly`]),
      findings: ['set-cookie-samesite-cross-site', 'challenge-missing'],
    },
    {
      name: 'none given, with the refusal',
      of: refusedWith(`JSESSIONID=${SID}; Path=/; HttpOnly`),
      findings: ['authorization-missing', 'set-cookie-samesite-cross-site', 'challenge-missing'],
    },
    {
      name: 'the cookie of the protection against forged requests, which the server misses',
      of: aCase({
        method: 'POST',
        page: 'https://app.example/',
        request: { ...CROSS_SITE, 'X-CSRF-Token': 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk' },
        status: 403,
        response: sharedWith('https://app.example'),
        body: '{"code":"FST_CSRF_MISSING_SECRET","message":"Missing csrf secret"}',
        more: { setCookies: [aSetCookie('_csrf=TxVYzUUxhmhfuWpqOGgYQpMH; Path=/; HttpOnly; SameSite=Strict', {})] },
      }),
      findings: ['set-cookie-samesite-cross-site'],
    },
  ],
  silent: [
    {
      name: 'a CSRF cookie was refused, and a role is lacking',
      of: aCase({
        method: 'POST',
        page: 'https://app.example/',
        request: {
          ...CROSS_SITE,
          Cookie: `connect.sid=${SID}`,
          'X-CSRF-Token': 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk',
        },
        status: 403,
        response: sharedWith('https://app.example'),
        body: '{"message":"You do not have the role admin"}',
        more: { setCookies: [aSetCookie('_csrf=TxVYzUUxhmhfuWpqOGgYQpMH; Path=/; HttpOnly; SameSite=Strict', {})] },
      }),
      findings: ['unexplained'],
    },
    {
      name: 'set as browsers take it',
      of: sentWith('connect.sid', [`connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'refused at first, then set properly',
      of: sentWith('connect.sid', [BAD, `connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a preference was refused',
      of: signedInWith([BAD.replace('connect.sid', 'theme')]),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'to a page of the same site',
      of: signedInOverHttp([`sid=${SID}; Path=/; SameSite=Lax`]),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
