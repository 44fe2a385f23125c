import type { RuleCases } from '../a-case.ts';
import { refusedWith, SID, sentWith, signedInWith } from '../a-refused-line.ts';

const BAD = `appSession=${'a1B2c3D4'.repeat(520)}; Path=/; Secure; HttpOnly; SameSite=None`;

export default {
  fires: [
    {
      name: 'the sign-in set it, and this request goes without it',
      of: signedInWith([BAD]),
      findings: ['set-cookie-too-large', 'challenge-missing'],
    },
    {
      name: 'only with the refusal: a cause of the next failure, not of this one',
      of: refusedWith(BAD),
      findings: ['authorization-missing', 'set-cookie-too-large', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'set as browsers take it',
      of: sentWith('appSession', [`appSession=${SID}; Path=/; Secure; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'refused at first, then set properly',
      of: sentWith('appSession', [BAD, `appSession=${SID}; Path=/; Secure; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a preference was refused',
      of: signedInWith([`theme=${'dark'.repeat(1100)}; Path=/; Secure; SameSite=None`]),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: '4096 bytes exactly',
      of: sentWith('sid', [`sid=${'a1B2c3D4'.repeat(511)}12345; Path=/; Secure; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
