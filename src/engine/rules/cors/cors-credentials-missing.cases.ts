import { aCase, type RuleCases } from '../a-case.ts';
import { answerBlocked } from '../a-cors.ts';

const allowing = (fields: Readonly<Record<string, string | readonly string[]>>) => aCase(answerBlocked(200, fields));

export default {
  fires: [
    {
      name: 'not a word of credentials',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test' }),
      findings: ['cors-credentials-missing'],
    },
    {
      name: 'in other letters',
      of: allowing({
        'Access-Control-Allow-Origin': 'https://www.shop.test',
        'Access-Control-Allow-Credentials': 'True',
      }),
      findings: ['cors-credentials-missing'],
    },
    {
      name: 'false',
      of: allowing({
        'Access-Control-Allow-Origin': 'https://www.shop.test',
        'Access-Control-Allow-Credentials': 'false',
      }),
      findings: ['cors-credentials-missing'],
    },
  ],
  silent: [
    {
      name: 'any origin',
      of: allowing({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' }),
      findings: ['cors-origin-wildcard'],
    },
    {
      name: 'another origin',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://admin.shop.test' }),
      findings: ['cors-origin-mismatch'],
    },
  ],
} satisfies RuleCases;
