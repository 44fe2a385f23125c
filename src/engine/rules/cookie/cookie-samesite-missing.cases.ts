import type { RuleCases } from '../a-case.ts';
import { aCookie } from '../a-cookie.ts';
import { refusedWithCookie } from '../a-session.ts';

export default {
  fires: [
    {
      name: 'a session that the server refused',
      of: refusedWithCookie({ sameSite: 'unspecified' }),
      findings: ['session-rejected', 'cookie-samesite-missing', 'challenge-missing'],
    },
    {
      name: 'a session with no attribute at all',
      of: refusedWithCookie({ name: 'JSESSIONID', secure: false, httpOnly: false, sameSite: 'unspecified' }),
      findings: [
        'session-rejected',
        'cookie-httponly-missing',
        'cookie-samesite-missing',
        'cookie-secure-missing',
        'challenge-missing',
      ],
    },
  ],
  silent: [
    {
      name: 'SameSite=Lax',
      of: refusedWithCookie({}),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'withheld from another site, which is a cause and no note',
      of: refusedWithCookie(
        { sameSite: 'unspecified' },
        { page: 'https://app.example/', request: { 'Sec-Fetch-Storage-Access': 'active' } },
      ),
      findings: ['cookie-samesite-default-withheld', 'challenge-missing'],
    },
    {
      name: 'an analytics cookie without it beside the session',
      of: refusedWithCookie(
        {},
        {
          request: { Cookie: `connect.sid=${aCookie({}).value}; _ga=GA1.1.1` },
          more: {
            jar: [aCookie({ sameSite: 'lax' }), aCookie({ name: '_ga', value: 'GA1.1.1', sameSite: 'unspecified' })],
          },
        },
      ),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
