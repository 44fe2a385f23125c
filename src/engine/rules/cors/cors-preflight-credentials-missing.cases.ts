import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const allowing = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  aCase(preflightFailed(204, { ...ALLOWS, ...fields }));

export default {
  fires: [
    {
      name: 'in other letters',
      of: allowing({
        'Access-Control-Allow-Origin': 'https://www.shop.test',
        'Access-Control-Allow-Credentials': 'True',
      }),
      findings: ['cors-preflight-credentials-missing'],
    },
    {
      name: 'false',
      of: allowing({
        'Access-Control-Allow-Origin': 'https://www.shop.test',
        'Access-Control-Allow-Credentials': 'false',
      }),
      findings: ['cors-preflight-credentials-missing'],
    },
  ],
  silent: [
    {
      name: 'any origin',
      of: allowing({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' }),
      findings: ['cors-preflight-origin-wildcard'],
    },
    {
      name: 'another origin',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://admin.shop.test' }),
      findings: ['cors-preflight-origin-mismatch'],
    },
  ],
} satisfies RuleCases;
