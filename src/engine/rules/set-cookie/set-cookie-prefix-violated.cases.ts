import type { RuleCases } from '../a-case.ts';
import { refusedWith, SID, sentWith, signedInOverHttp, signedInWith } from '../a-refused-line.ts';

const BAD = `__Host-sid=${SID}; Domain=shop.test; Path=/; Secure; HttpOnly; SameSite=None`;

export default {
  fires: [
    {
      name: 'the sign-in set it, and this request goes without it',
      of: signedInWith([BAD]),
      findings: ['set-cookie-prefix-violated', 'challenge-missing'],
    },
    {
      name: 'only with the refusal: a cause of the next failure, not of this one',
      of: refusedWith(BAD),
      findings: ['authorization-missing', 'set-cookie-prefix-violated', 'challenge-missing'],
    },
    {
      name: '`__Host-` without `Path=/`',
      of: signedInWith([`__Host-sid=${SID}; Secure; SameSite=None`]),
      findings: ['set-cookie-prefix-violated', 'challenge-missing'],
    },
    {
      name: '`__Host-` with the path of the sign-in alone',
      of: signedInWith([`__Host-sid=${SID}; Path=/auth; Secure; HttpOnly; SameSite=None`]),
      findings: ['set-cookie-prefix-violated', 'challenge-missing'],
    },
    {
      name: '`__Http-` without `HttpOnly`',
      of: signedInWith([`__Http-sid=${SID}; Path=/; Secure; SameSite=None`]),
      findings: ['set-cookie-prefix-violated', 'challenge-missing'],
    },
    {
      name: '`__Secure-` without `Secure`, in other letters',
      of: signedInOverHttp([`__secure-sid=${SID}; Path=/; HttpOnly`]),
      findings: ['set-cookie-prefix-violated', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'set as browsers take it',
      of: sentWith('__Host-sid', [`__Host-sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'refused at first, then set properly',
      of: sentWith('__Host-sid', [BAD, `__Host-sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a preference was refused',
      of: signedInWith([`__Host-theme=dark; Domain=shop.test; Secure; SameSite=None`]),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
