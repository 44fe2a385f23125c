import { aCase, type RuleCases } from '../a-case.ts';
import { answerBlocked } from '../a-cors.ts';

const allowing = (fields: Readonly<Record<string, string | readonly string[]>>) => aCase(answerBlocked(200, fields));

export default {
  fires: [
    {
      name: 'two values in one field',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test, *' }),
      findings: ['cors-origin-multiple'],
    },
    {
      name: 'the same field twice',
      of: allowing({ 'Access-Control-Allow-Origin': ['https://www.shop.test', 'https://www.shop.test'] }),
      findings: ['cors-origin-multiple'],
    },
    {
      name: 'a list of origins that nobody split',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test,https://admin.shop.test' }),
      findings: ['cors-origin-multiple'],
    },
  ],
  silent: [
    {
      name: 'another origin',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://admin.shop.test' }),
      findings: ['cors-origin-mismatch'],
    },
    {
      name: 'no scheme',
      of: allowing({ 'Access-Control-Allow-Origin': 'www.shop.test' }),
      findings: ['cors-origin-invalid'],
    },
  ],
} satisfies RuleCases;
