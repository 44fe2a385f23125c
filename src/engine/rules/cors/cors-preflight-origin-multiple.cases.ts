import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const allowing = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  aCase(preflightFailed(204, { ...ALLOWS, ...fields }));

export default {
  fires: [
    {
      name: 'two values in one field',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test, *' }),
      findings: ['cors-preflight-origin-multiple'],
    },
    {
      name: 'the same field twice',
      of: allowing({ 'Access-Control-Allow-Origin': ['https://www.shop.test', 'https://www.shop.test'] }),
      findings: ['cors-preflight-origin-multiple'],
    },
  ],
  silent: [
    {
      name: 'another origin',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://admin.shop.test' }),
      findings: ['cors-preflight-origin-mismatch'],
    },
    {
      name: 'no scheme',
      of: allowing({ 'Access-Control-Allow-Origin': 'www.shop.test' }),
      findings: ['cors-preflight-origin-invalid'],
    },
  ],
} satisfies RuleCases;
