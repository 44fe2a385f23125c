import { aCase, type RuleCases } from '../a-case.ts';
import { answerBlocked } from '../a-cors.ts';

const allowing = (fields: Readonly<Record<string, string | readonly string[]>>) => aCase(answerBlocked(200, fields));

export default {
  fires: [
    {
      name: 'no scheme',
      of: allowing({ 'Access-Control-Allow-Origin': 'www.shop.test' }),
      findings: ['cors-origin-invalid'],
    },
    {
      name: 'a pattern',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://*.shop.test' }),
      findings: ['cors-origin-invalid'],
    },
    {
      name: 'a word of the configuration',
      of: allowing({ 'Access-Control-Allow-Origin': 'true' }),
      findings: ['cors-origin-invalid'],
    },
  ],
  silent: [
    {
      name: 'another origin',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://admin.shop.test' }),
      findings: ['cors-origin-mismatch'],
    },
    {
      name: 'two values in one field',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test, *' }),
      findings: ['cors-origin-multiple'],
    },
  ],
} satisfies RuleCases;
