import type { RuleCases } from '../a-case.ts';
import { refusedWith, SID, sentWith, signedInWith } from '../a-refused-line.ts';

const BAD = `connect.sid=${SID}; Domain=shop.example; Path=/; Secure; HttpOnly; SameSite=None`;

export default {
  fires: [
    {
      name: 'the sign-in set it, and this request goes without it',
      of: signedInWith([BAD]),
      findings: ['set-cookie-domain-mismatch', 'challenge-missing'],
    },
    {
      name: 'only with the refusal: a cause of the next failure, not of this one',
      of: refusedWith(BAD),
      findings: ['authorization-missing', 'set-cookie-domain-mismatch', 'challenge-missing'],
    },
    {
      name: 'a sibling host',
      of: signedInWith([`sid=${SID}; Domain=www.shop.test; Path=/; Secure; SameSite=None`]),
      findings: ['set-cookie-domain-mismatch', 'challenge-missing'],
    },
    {
      name: 'a host below the one that sets it',
      of: signedInWith([`sid=${SID}; Domain=v1.api.shop.test; Path=/; Secure; SameSite=None`]),
      findings: ['set-cookie-domain-mismatch', 'challenge-missing'],
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
      name: 'the domain above both hosts',
      of: sentWith('sid', [`sid=${SID}; Domain=.shop.test; Path=/; Secure; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
