import type { RuleCases } from '../a-case.ts';
import { refusedWith, SID, sentWith, signedInWith } from '../a-refused-line.ts';

const REST = 'Path=/; Secure; HttpOnly; SameSite=None';

export default {
  fires: [
    {
      name: 'a session whose SameSite was misspelt',
      of: sentWith('sid', [`sid=${SID}; Path=/; Secure; HttpOnly; Same-Site=None`]),
      findings: ['session-rejected', 'set-cookie-attribute-unknown', 'challenge-missing'],
    },
    {
      name: 'a life in hours',
      of: sentWith('sid', [`sid=${SID}; ${REST}; Max-Age=1h`]),
      findings: ['session-rejected', 'set-cookie-attribute-unknown', 'challenge-missing'],
    },
    {
      name: 'a SameSite that nobody knows',
      of: sentWith('sid', [`sid=${SID}; Path=/; Secure; HttpOnly; SameSite=Foo`]),
      findings: ['session-rejected', 'set-cookie-attribute-unknown', 'challenge-missing'],
    },
    {
      name: 'a date that is none',
      of: sentWith('sid', [`sid=${SID}; ${REST}; Expires=tomorrow`]),
      findings: ['session-rejected', 'set-cookie-attribute-unknown', 'challenge-missing'],
    },
    {
      name: 'a path without its slash',
      of: sentWith('sid', [`sid=${SID}; Path=api; Secure; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'set-cookie-attribute-unknown', 'challenge-missing'],
    },
    {
      name: 'an attribute of its own',
      of: sentWith('sid', [`sid=${SID}; ${REST}; Encrypted`]),
      findings: ['session-rejected', 'set-cookie-attribute-unknown', 'challenge-missing'],
    },
    {
      name: 'Secure that was meant to be off',
      of: sentWith('sid', [`sid=${SID}; Path=/; Secure=false; HttpOnly; SameSite=None`]),
      findings: ['session-rejected', 'set-cookie-attribute-unknown', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'attributes as they should be, and one of old',
      of: sentWith('sid', [`sid=${SID}; ${REST}; Version=1; Priority=High`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a flag with a value that says the same',
      of: sentWith('sid', [`sid=${SID}; Path=/; Secure=true; HttpOnly=true; SameSite=None`]),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a cookie that is no session',
      of: sentWith('sid', [`sid=${SID}; ${REST}`, 'theme=dark; Same-Site=Lax', '_ga=GA1.1.1; Expire=never']),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'nothing of a session in an answer',
      of: refusedWith('theme=dark; Foo=1'),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a session that was never kept, for a reason of its own',
      of: signedInWith([`sid=${SID}; Path=/; HttpOnly; SameSite=None`]),
      findings: ['set-cookie-samesite-none-insecure', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
