import type { Case } from '../../case.ts';
import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, CROSS_SITE_OMIT, SAME_SITE, sharedWith } from '../a-cookie.ts';
import { SID, signedInWith } from '../a-refused-line.ts';

const GOOD = `connect.sid=${SID}; Path=/; Secure; HttpOnly; SameSite=None`;
const own = { page: 'https://www.shop.test/' } as const;
const sibling = {
  ...own,
  request: SAME_SITE,
  status: 401,
  response: sharedWith('https://www.shop.test'),
} as const;

/** A refused call from another site, a minute after a sign-in that was sent with these headers. */
const signedInAskedWith = (headers: Readonly<Record<string, string>>, more: Partial<Case> = {}) => {
  const asked = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return signedInWith([], { setCookies: [aSetCookie(GOOD, { asked })], ...more });
};

const withoutJar = ({ jar, ...of }: Case): Case => ({ ...of, unseen: { ...of.unseen, jar: 'host-access-missing' } });

export default {
  fires: [
    {
      name: 'the sign-in of a sibling host set it, and the jar has none',
      of: aCase({ ...sibling, more: { setCookies: [aSetCookie(GOOD, own)] } }),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'for another site, whose cookies the browser would send',
      of: signedInWith([GOOD]),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'the sign-in asked for no credentials, and an older one of the name is in the jar',
      of: signedInAskedWith(CROSS_SITE_OMIT, { jar: [aCookie({ path: '/admin' })] }),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'the refusal brings it to a request without credentials',
      of: aCase({
        page: 'https://app.example/',
        request: CROSS_SITE_OMIT,
        status: 401,
        response: { 'Access-Control-Allow-Origin': '*', 'Set-Cookie': GOOD },
      }),
      findings: ['authorization-missing', 'set-cookie-credentials-omitted', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the sign-in asked for credentials, so that something else removed it',
      of: signedInAskedWith(CROSS_SITE),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'the sign-in of a sibling host was sent with cookies',
      of: aCase({
        ...sibling,
        more: { setCookies: [aSetCookie(GOOD, { ...own, asked: [{ name: 'Cookie', value: '' }] })] },
      }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'it is in the jar, and this request asked for no credentials',
      of: aCase({
        page: 'https://app.example/',
        request: CROSS_SITE_OMIT,
        status: 401,
        response: sharedWith('https://app.example'),
        more: { setCookies: [aSetCookie(GOOD, {})], jar: [aCookie({})] },
      }),
      findings: ['cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'nobody saw the jar',
      of: withoutJar(aCase({ ...sibling, more: { setCookies: [aSetCookie(GOOD, own)] } })),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'the sign-in was a page of its own',
      of: aCase({ ...sibling, more: { setCookies: [aSetCookie(GOOD, { ...own, type: 'main_frame' })] } }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'the page and the API are one origin',
      of: aCase({
        page: 'https://api.shop.test/',
        status: 401,
        more: { setCookies: [aSetCookie(GOOD, { page: 'https://api.shop.test/' })] },
      }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'a sign-out removed it since',
      of: aCase({
        ...sibling,
        more: {
          setCookies: [
            aSetCookie(GOOD, own),
            aSetCookie('connect.sid=; Path=/; Max-Age=0', { ...own, receivedAt: NOW - 30_000 }),
          ],
        },
      }),
      findings: ['session-cleared', 'challenge-missing'],
    },
    {
      name: 'its life is over',
      of: aCase({ ...sibling, more: { setCookies: [aSetCookie(`${GOOD}; Max-Age=30`, own)] } }),
      findings: ['cookie-expired', 'challenge-missing'],
    },
    {
      name: 'a script of the page may have removed it',
      of: aCase({
        ...sibling,
        more: { setCookies: [aSetCookie(`connect.sid=${SID}; Domain=shop.test; Path=/; Secure`, own)] },
      }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'it was sent before',
      of: aCase({
        ...sibling,
        more: {
          setCookies: [aSetCookie(GOOD, own)],
          allowedBefore: aCase({ ...sibling, request: { Cookie: `connect.sid=${SID}` }, status: 200 }).exchange,
        },
      }),
      findings: ['session-cookie-absent', 'challenge-missing'],
    },
    {
      name: 'cookies of other sites are blocked',
      of: aCase({
        page: 'https://app.example/',
        request: { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'none' },
        status: 401,
        response: sharedWith('https://app.example'),
        more: { setCookies: [aSetCookie(GOOD, {})] },
      }),
      findings: ['set-cookie-third-party-blocked', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
