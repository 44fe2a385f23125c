import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, answerBlocked, preflightFailed } from '../a-cors.ts';

const allowedBefore = aCase({ status: 200, response: { 'Access-Control-Allow-Origin': '*' } }).exchange;

export default {
  fires: [
    { name: 'a good answer', of: aCase(answerBlocked(200, {})), findings: ['cors-origin-missing'] },
    {
      name: 'a good answer after a preflight that passed',
      of: aCase({ ...preflightFailed(204, ALLOWS), ...answerBlocked(200, {}), method: 'PUT' }),
      findings: ['cors-origin-missing'],
    },
    {
      name: 'a 403 where nothing was ever shared',
      of: aCase(answerBlocked(403, {})),
      findings: ['cors-origin-missing'],
    },
    { name: 'a 500', of: aCase(answerBlocked(500, {})), findings: ['cors-origin-missing'] },
  ],
  silent: [
    {
      name: 'a 403 where other answers are shared',
      of: aCase({ ...answerBlocked(403, {}), more: { allowedBefore } }),
      findings: ['cors-error-uncovered'],
    },
    {
      name: 'the header is there and wrong',
      of: aCase(answerBlocked(200, { 'Access-Control-Allow-Origin': 'https://admin.shop.test' })),
      findings: ['cors-origin-mismatch'],
    },
    {
      name: 'a request without CORS',
      of: aCase({ request: { 'Sec-Fetch-Mode': 'no-cors' }, status: 403 }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
