import type { RuleCases } from '../a-case.ts';
import { refusedWith, SID, sentWith, signedInWith } from '../a-refused-line.ts';

const BAD = `connect.sid=${SID}\u0001; Path=/; Secure; HttpOnly; SameSite=None`;

export default {
  fires: [
    {
      name: 'the sign-in set it, and this request goes without it',
      of: signedInWith([BAD]),
      findings: ['set-cookie-character-disallowed', 'challenge-missing'],
    },
    {
      name: 'only with the refusal: a cause of the next failure, not of this one',
      of: refusedWith(BAD),
      findings: ['authorization-missing', 'set-cookie-character-disallowed', 'challenge-missing'],
    },
    {
      name: 'a tab inside the value',
      of: signedInWith([`session={"user":\t42}; Path=/; Secure; HttpOnly; SameSite=None`]),
      findings: ['set-cookie-character-disallowed', 'challenge-missing'],
    },
    {
      name: 'in an attribute',
      of: signedInWith([`sid=${SID}; Path=/; Secure; SameSite=None; Comment=\u0007`]),
      findings: ['set-cookie-character-disallowed', 'challenge-missing'],
    },
  ],
  silent: [
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
      name: 'letters outside ASCII, which browsers take',
      of: sentWith('session', ['session=Zoë; Path=/; Secure; HttpOnly; SameSite=None']),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
