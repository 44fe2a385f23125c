import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const allowing = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  aCase(preflightFailed(204, { ...ALLOWS, ...fields }));

export default {
  fires: [
    {
      name: 'no scheme',
      of: allowing({ 'Access-Control-Allow-Origin': 'www.shop.test' }),
      findings: ['cors-preflight-origin-invalid'],
    },
    {
      name: 'a pattern',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://*.shop.test' }),
      findings: ['cors-preflight-origin-invalid'],
    },
    {
      name: 'a word of the configuration',
      of: allowing({ 'Access-Control-Allow-Origin': 'true' }),
      findings: ['cors-preflight-origin-invalid'],
    },
  ],
  silent: [
    {
      name: 'another origin',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://admin.shop.test' }),
      findings: ['cors-preflight-origin-mismatch'],
    },
    {
      name: 'two values in one field',
      of: allowing({ 'Access-Control-Allow-Origin': 'https://www.shop.test, *' }),
      findings: ['cors-preflight-origin-multiple'],
    },
  ],
} satisfies RuleCases;
