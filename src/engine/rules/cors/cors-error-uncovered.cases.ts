import { aCase, type RuleCases } from '../a-case.ts';
import { SAME_SITE } from '../a-cookie.ts';
import { ALLOWS, answerBlocked, ORIGIN, preflightFailed } from '../a-cors.ts';

const TOKEN = { ...SAME_SITE, Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' };
const preflighted = { ...preflightFailed(204, ALLOWS), request: TOKEN };
const good = aCase({
  url: 'https://api.shop.test/health',
  status: 200,
  response: { 'Access-Control-Allow-Origin': '*' },
});
const foreign = aCase({ status: 200, response: { 'Access-Control-Allow-Origin': 'https://admin.shop.test' } });

export default {
  fires: [
    {
      name: 'the preflight was covered, the 401 is not',
      of: aCase({ ...preflighted, status: 401 }),
      findings: ['cors-error-uncovered', 'challenge-missing'],
    },
    {
      name: 'a 403',
      of: aCase({ ...preflighted, status: 403 }),
      findings: ['cors-error-uncovered'],
    },
    {
      name: 'another answer of the server was covered',
      of: aCase({ ...answerBlocked(403, {}), more: { allowedBefore: good.exchange } }),
      findings: ['cors-error-uncovered'],
    },
  ],
  silent: [
    {
      name: 'nothing of this server was ever covered',
      of: aCase(answerBlocked(403, {})),
      findings: ['cors-origin-missing'],
    },
    {
      name: 'other answers of this server are for another page',
      of: aCase({ ...answerBlocked(403, {}), more: { allowedBefore: foreign.exchange } }),
      findings: ['cors-origin-missing'],
    },
    {
      name: 'the 401 is covered',
      of: aCase({
        request: TOKEN,
        status: 401,
        response: { 'Access-Control-Allow-Origin': ORIGIN, 'Access-Control-Allow-Credentials': 'true' },
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'a good answer is bare',
      of: aCase({ ...preflighted, status: 200 }),
      findings: ['cors-origin-missing'],
    },
  ],
} satisfies RuleCases;
