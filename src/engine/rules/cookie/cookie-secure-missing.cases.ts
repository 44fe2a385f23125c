import type { RuleCases } from '../a-case.ts';
import { refusedWithCookie } from '../a-session.ts';

export default {
  fires: [
    {
      name: 'a session that the server refused',
      of: refusedWithCookie({ secure: false }),
      findings: ['session-rejected', 'cookie-secure-missing', 'challenge-missing'],
    },
    {
      name: 'a session of the whole domain',
      of: refusedWithCookie({ name: 'PHPSESSID', secure: false, domain: 'shop.test', hostOnly: false }),
      findings: ['session-rejected', 'cookie-secure-missing', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'Secure',
      of: refusedWithCookie({}),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'over http, where Secure would keep it away',
      of: refusedWithCookie({ secure: false }, { url: 'http://api.shop.test/me', page: 'http://www.shop.test/' }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'on this machine',
      of: refusedWithCookie(
        { secure: false, domain: 'localhost' },
        { url: 'https://localhost:8443/me', page: 'https://localhost:8443/' },
      ),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
