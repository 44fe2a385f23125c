import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, CROSS_SITE, sharedWith } from '../a-cookie.ts';

const refused = {
  page: 'https://app.example/',
  request: CROSS_SITE,
  status: 401,
  response: sharedWith('https://app.example'),
};
const partitioned = (partition: string) => aCookie({ name: '__Host-session', partition });

export default {
  fires: [
    {
      name: 'the sign-in happened in a window of its own',
      of: aCase({ ...refused, more: { jar: [partitioned('https://shop.test')] } }),
      findings: ['cookie-partition-mismatch', 'challenge-missing'],
    },
    {
      name: 'the sign-in happened under another embedder, where third-party cookies are blocked',
      of: aCase({
        ...refused,
        request: { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'none' },
        status: 403,
        body: '{"error":"login required"}',
        more: { jar: [partitioned('https://portal.example')] },
      }),
      findings: ['cookie-partition-mismatch'],
    },
    {
      name: 'the sign-in happened in a window, and a frame of another site stands between the page and its own API',
      of: aCase({
        ...refused,
        more: {
          jar: [{ ...partitioned('https://app.example'), hasCrossSiteAncestor: false }],
        },
      }),
      findings: ['cookie-partition-mismatch', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the partition of this page holds another session, and it was sent',
      of: aCase({
        ...refused,
        request: { ...CROSS_SITE, Cookie: '__Host-session=aB3dE5gH7jK9mN1pQ3sT5vW7' },
        more: {
          jar: [
            partitioned('https://shop.test'),
            { ...partitioned('https://app.example'), value: 'aB3dE5gH7jK9mN1pQ3sT5vW7' },
          ],
        },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a partitioned cookie that measures',
      of: aCase({
        ...refused,
        more: { jar: [aCookie({ name: '_ga', partition: 'https://shop.test', httpOnly: false })] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
