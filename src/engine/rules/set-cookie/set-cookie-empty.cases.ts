import type { RuleCases } from '../a-case.ts';
import { refusedWith, SID, sentWith, signedInWith } from '../a-refused-line.ts';

const REST = 'Path=/; Secure; HttpOnly; SameSite=None';

export default {
  fires: [
    {
      name: 'the sign-in set a cookie without name and value',
      of: signedInWith([`; ${REST}`]),
      findings: ['set-cookie-empty', 'challenge-missing'],
    },
    {
      name: 'an equals sign alone',
      of: signedInWith([`=; ${REST}`, 'theme=dark; SameSite=None; Secure']),
      findings: ['set-cookie-empty', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the session was set beside it',
      of: sentWith('sid', [`; ${REST}`, `sid=${SID}; ${REST}`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'only with the refusal',
      of: refusedWith(`; ${REST}`),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a value without a name, which browsers keep',
      of: signedInWith([`dark; ${REST}`]),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
