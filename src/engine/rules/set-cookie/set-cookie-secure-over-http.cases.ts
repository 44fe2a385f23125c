import type { RuleCases } from '../a-case.ts';
import { SID, signedInOverHttp, signedInWith } from '../a-refused-line.ts';

const BAD = `connect.sid=${SID}; Path=/; HttpOnly; Secure`;

export default {
  fires: [
    {
      name: 'the sign-in set it, and this request goes without it',
      of: signedInOverHttp([BAD]),
      findings: ['set-cookie-secure-over-http', 'challenge-missing'],
    },
    {
      name: 'a name that wants https by itself',
      of: signedInOverHttp([`__Host-sid=${SID}; Path=/; HttpOnly; Secure`]),
      findings: ['set-cookie-secure-over-http', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'without `Secure`',
      of: signedInOverHttp([`connect.sid=${SID}; Path=/; HttpOnly`]),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'over https',
      of: signedInWith([BAD]),
      findings: ['set-cookie-samesite-cross-site', 'challenge-missing'],
    },
    {
      name: 'a preference was refused',
      of: signedInOverHttp(['theme=dark; Path=/; Secure']),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
