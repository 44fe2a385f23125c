import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, CROSS_SITE, sharedWith } from '../a-cookie.ts';

const blocked = {
  page: 'https://app.example/',
  request: { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'none' },
  status: 401,
  response: sharedWith('https://app.example'),
};

export default {
  fires: [
    {
      name: 'the browser says that it has no access to its cookies',
      of: aCase({ ...blocked, more: { jar: [aCookie({})] } }),
      findings: ['cookie-third-party-blocked', 'challenge-missing'],
    },
    {
      name: 'access was granted, and not taken up',
      of: aCase({
        ...blocked,
        request: { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'inactive' },
        status: 403,
        body: '{"message":"Please sign in"}',
        more: { jar: [aCookie({ name: 'sessionid' })] },
      }),
      findings: ['cookie-third-party-blocked'],
    },
  ],
  silent: [
    {
      name: 'the cookie is Lax, and would not travel anyway',
      of: aCase({ ...blocked, more: { jar: [aCookie({ sameSite: 'lax' })] } }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
    {
      name: 'an advertiser is kept out',
      of: aCase({ ...blocked, more: { jar: [aCookie({ name: 'IDE', httpOnly: false })] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
