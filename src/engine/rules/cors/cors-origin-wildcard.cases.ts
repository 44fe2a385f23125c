import { aCase, type RuleCases } from '../a-case.ts';
import { SAME_SITE } from '../a-cookie.ts';
import { ALLOWS, answerBlocked, preflightFailed } from '../a-cors.ts';

const ANY = { 'Access-Control-Allow-Origin': '*' };
const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';

export default {
  fires: [
    {
      name: 'a cookie came along',
      of: aCase({ ...answerBlocked(200, ANY), request: { ...SAME_SITE, Cookie: SID } }),
      findings: ['cors-origin-wildcard'],
    },
    {
      name: 'no cookie, but the browser blocked what any request without credentials may read',
      of: aCase(answerBlocked(200, ANY)),
      findings: ['cors-origin-wildcard'],
    },
    {
      name: 'with Allow-Credentials',
      of: aCase(answerBlocked(200, { ...ANY, 'Access-Control-Allow-Credentials': 'true' })),
      findings: ['cors-origin-wildcard'],
    },
    {
      name: 'after a preflight that was right',
      of: aCase({ ...preflightFailed(204, ALLOWS), request: SAME_SITE, status: 200, response: ANY }),
      findings: ['cors-origin-wildcard'],
    },
  ],
  silent: [
    {
      name: 'a request without credentials reads it',
      of: aCase({ request: SAME_SITE, status: 403, response: ANY }),
      findings: ['unexplained'],
    },
    {
      name: 'in the preflight',
      of: aCase(preflightFailed(204, { ...ALLOWS, ...ANY })),
      findings: ['cors-preflight-origin-wildcard'],
    },
  ],
} satisfies RuleCases;
