import { aCase, type RuleCases } from '../a-case.ts';
import { SAME_SITE } from '../a-cookie.ts';
import { answerBlocked, ORIGIN } from '../a-cors.ts';

const OTHER = { 'Access-Control-Allow-Origin': 'https://admin.shop.test' } as const;
const allowedBefore = aCase({
  request: SAME_SITE,
  status: 200,
  response: { 'Access-Control-Allow-Origin': ORIGIN },
}).exchange;

export default {
  fires: [
    {
      name: 'from a CDN that answered this page rightly before',
      of: aCase({ ...answerBlocked(200, { ...OTHER, Age: '42' }), more: { allowedBefore } }),
      findings: ['cors-cached-foreign-origin'],
    },
    {
      name: 'from a cache that says so in a header of its own',
      of: aCase(answerBlocked(200, { ...OTHER, 'X-Cache': 'Hit from cloudfront', Vary: 'Accept-Encoding' })),
      findings: ['cors-cached-foreign-origin'],
    },
  ],
  silent: [
    { name: 'no sign of a cache', of: aCase(answerBlocked(200, OTHER)), findings: ['cors-origin-mismatch'] },
    {
      name: 'the cache missed',
      of: aCase(answerBlocked(200, { ...OTHER, Age: '0', 'X-Cache': 'Miss from cloudfront' })),
      findings: ['cors-origin-mismatch'],
    },
    {
      name: 'the cache keeps origins apart',
      of: aCase(answerBlocked(200, { ...OTHER, Age: '42', Vary: 'Accept-Encoding, Origin' })),
      findings: ['cors-origin-mismatch'],
    },
  ],
} satisfies RuleCases;
