import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, sharedWith } from '../a-cookie.ts';
import { SID, signedInWith } from '../a-refused-line.ts';

const GOOD = `connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`;
const blocked = {
  page: 'https://app.example/',
  request: { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'none' },
  status: 401,
  response: sharedWith('https://app.example'),
} as const;

export default {
  fires: [
    {
      name: 'the sign-in set it, and the browser lets no cookie of this site in',
      of: aCase({ ...blocked, more: { setCookies: [aSetCookie(GOOD, {})] } }),
      findings: ['set-cookie-third-party-blocked', 'challenge-missing'],
    },
    {
      name: 'a frame that may ask for access',
      of: aCase({
        ...blocked,
        request: { ...blocked.request, 'Sec-Fetch-Storage-Access': 'inactive' },
        more: { setCookies: [aSetCookie(GOOD, {})] },
      }),
      findings: ['set-cookie-third-party-blocked', 'challenge-missing'],
    },
    {
      name: 'only with the refusal',
      of: aCase({ ...blocked, response: { ...blocked.response, 'Set-Cookie': GOOD } }),
      findings: ['authorization-missing', 'set-cookie-third-party-blocked', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'partitioned, so that it is kept',
      of: aCase({
        ...blocked,
        request: { ...blocked.request, Cookie: `connect.sid=${SID}` },
        more: {
          setCookies: [aSetCookie(`${GOOD}; Partitioned`, {})],
          jar: [aCookie({ partition: 'https://app.example' })],
        },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the jar has it from a visit before, and it is held back',
      of: aCase({ ...blocked, more: { setCookies: [aSetCookie(GOOD, {})], jar: [aCookie({})] } }),
      findings: ['cookie-third-party-blocked', 'challenge-missing'],
    },
    {
      name: 'cookies of other sites are let in',
      of: signedInWith([GOOD]),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'a preference was blocked',
      of: aCase({ ...blocked, more: { setCookies: [aSetCookie('theme=dark; Secure; SameSite=None', {})] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
