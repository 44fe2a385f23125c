import { NOW, type RuleCases } from '../a-case.ts';
import { aSetCookie } from '../a-cookie.ts';
import { refusedWith, SID, sentWith, signedInWith } from '../a-refused-line.ts';

const REST = 'Path=/; Secure; HttpOnly; SameSite=None';
const PASSED = `connect.sid=${SID}; Expires=Fri, 20 Nov 2026 01:30:00 GMT; ${REST}`;

export default {
  fires: [
    {
      name: 'an Expires in the wrong time zone',
      of: signedInWith([PASSED]),
      findings: ['set-cookie-expired-on-arrival', 'challenge-missing'],
    },
    {
      name: 'Max-Age=0',
      of: signedInWith([`sid=${SID}; Max-Age=0; ${REST}`]),
      findings: ['set-cookie-expired-on-arrival', 'challenge-missing'],
    },
    {
      name: 'Max-Age counts, whatever Expires says',
      of: signedInWith([`sid=${SID}; Max-Age=-1; Expires=Fri, 20 Nov 2026 18:00:00 GMT; ${REST}`]),
      findings: ['set-cookie-expired-on-arrival', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a sign-out clears the session',
      of: signedInWith([`connect.sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ${REST}`]),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'PHP’s word for a session that is over',
      of: signedInWith([`PHPSESSID=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; ${REST}`]),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a sign-out that leaves the value in',
      of: signedInWith([], {
        setCookies: [
          aSetCookie(`connect.sid=${SID}; ${REST}`, {}),
          aSetCookie(`connect.sid=${SID}; Max-Age=0; ${REST}`, {
            url: 'https://api.shop.test/bye',
            receivedAt: NOW - 30_000,
          }),
        ],
      }),
      findings: ['session-cleared', 'challenge-missing'],
    },
    {
      name: 'the sign-in before the sign-out was not seen',
      of: signedInWith([], {
        setCookies: [aSetCookie(`sid=${SID}; Max-Age=0; ${REST}`, { url: 'https://api.shop.test/auth/logout' })],
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'expired at first, then set anew',
      of: sentWith('connect.sid', [PASSED, `connect.sid=${SID}; Max-Age=3600; ${REST}`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the refusal ends the session',
      of: refusedWith(PASSED),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
