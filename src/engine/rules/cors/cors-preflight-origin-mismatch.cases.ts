import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const allowing = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  aCase(preflightFailed(204, { ...ALLOWS, ...fields }));

export default {
  fires: [
    {
      name: 'another origin',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://admin.shop.test' }),
      findings: ['cors-preflight-origin-mismatch'],
    },
    {
      name: 'a slash at the end',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test/' }),
      findings: ['cors-preflight-origin-mismatch'],
    },
    {
      name: 'null',
      of: allowing({ 'Access-Control-Allow-Origin': 'null' }),
      findings: ['cors-preflight-origin-mismatch'],
    },
  ],
  silent: [
    {
      name: 'no scheme',
      of: allowing({ 'Access-Control-Allow-Origin': 'www.shop.test' }),
      findings: ['cors-preflight-origin-invalid'],
    },
    {
      name: 'two values in one field',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test, *' }),
      findings: ['cors-preflight-origin-multiple'],
    },
    {
      name: 'any origin',
      of: allowing({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' }),
      findings: ['cors-preflight-origin-wildcard'],
    },
  ],
} satisfies RuleCases;
