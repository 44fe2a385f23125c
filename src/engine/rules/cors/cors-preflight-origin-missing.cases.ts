import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const { 'Access-Control-Allow-Origin': _, ...withoutOrigin } = ALLOWS;

export default {
  fires: [
    { name: 'no CORS header at all', of: aCase(preflightFailed(204, {})), findings: ['cors-preflight-origin-missing'] },
    {
      name: 'a 200 with the page of the application',
      of: aCase(preflightFailed(200, { 'Content-Type': 'text/html' })),
      findings: ['cors-preflight-origin-missing'],
    },
    {
      name: 'all the others are there',
      of: aCase(preflightFailed(204, withoutOrigin)),
      findings: ['cors-preflight-origin-missing'],
    },
  ],
  silent: [
    { name: 'a 401', of: aCase(preflightFailed(401, {})), findings: ['cors-preflight-unauthenticated'] },
    {
      name: 'another origin',
      of: aCase(preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Origin': 'https://admin.shop.test' })),
      findings: ['cors-preflight-origin-mismatch'],
    },
    {
      name: 'the preflight passed, and the answer is bare',
      of: aCase({
        ...preflightFailed(204, ALLOWS),
        request: { Origin: 'https://www.shop.test', Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' },
        status: 200,
      }),
      findings: ['cors-origin-missing'],
    },
  ],
} satisfies RuleCases;
