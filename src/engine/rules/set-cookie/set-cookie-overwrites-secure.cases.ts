import { NOW, type RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie } from '../a-cookie.ts';
import { SID, signedInOverHttp } from '../a-refused-line.ts';

const PLAIN = `connect.sid=${SID}; Path=/; HttpOnly`;
const secure = aCookie({ sameSite: 'lax' });

export default {
  fires: [
    {
      name: 'a Secure cookie of an earlier sign-in over https is in the way',
      of: signedInOverHttp([PLAIN], { jar: [secure] }),
      findings: ['set-cookie-overwrites-secure', 'challenge-missing'],
    },
    {
      name: 'the one in the way belongs to the whole domain',
      of: signedInOverHttp([PLAIN], { jar: [aCookie({ domain: 'shop.test', hostOnly: false })] }),
      findings: ['set-cookie-overwrites-secure', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the Secure cookie was set later',
      of: signedInOverHttp([PLAIN], {
        jar: [secure],
        setCookies: [
          aSetCookie(PLAIN, { url: 'http://api.shop.test/login', page: 'http://www.shop.test/' }),
          aSetCookie(`${PLAIN}; Secure`, { receivedAt: NOW - 30_000, page: 'https://www.shop.test/' }),
        ],
      }),
      findings: ['cookie-secure-withheld', 'challenge-missing'],
    },
    {
      name: 'the Secure cookie has another name',
      of: signedInOverHttp([PLAIN], { jar: [aCookie({ name: 'theme', value: 'dark' })] }),
      findings: ['set-cookie-credentials-omitted', 'challenge-missing'],
    },
    {
      name: 'the Secure cookie is for another path',
      of: signedInOverHttp([PLAIN], { jar: [aCookie({ path: '/admin' })] }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
