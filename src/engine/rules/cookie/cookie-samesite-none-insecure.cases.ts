import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, sharedWith } from '../a-cookie.ts';

const refused = {
  page: 'https://app.example/',
  request: { Origin: 'https://app.example', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' },
  status: 401,
  response: sharedWith('https://app.example'),
};
const insecure = aCookie({ secure: false });

export default {
  fires: [
    {
      name: 'a browser that keeps the cookie and does not send it',
      of: aCase({ ...refused, more: { jar: [insecure] } }),
      findings: ['cookie-samesite-none-insecure', 'authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a browser that sends it',
      of: aCase({
        ...refused,
        request: { ...refused.request, Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        more: { jar: [insecure] },
      }),
      findings: ['session-rejected', 'cookie-samesite-none-insecure', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a cookie that is Secure',
      of: aCase({
        ...refused,
        request: { ...refused.request, Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        more: { jar: [aCookie({})] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a cookie that measures',
      of: aCase({ ...refused, more: { jar: [aCookie({ name: '_ga', secure: false, httpOnly: false })] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
