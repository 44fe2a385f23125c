import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const listing = (names: string) => aCase(preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Headers': names }));

export default {
  fires: [
    { name: 'no commas', of: listing('Authorization; Content-Type'), findings: ['cors-preflight-header-invalid'] },
    { name: 'quotes', of: listing('"authorization"'), findings: ['cors-preflight-header-invalid'] },
  ],
  silent: [
    { name: 'a list of others', of: listing('x-other'), findings: ['cors-preflight-header-missing'] },
    {
      name: 'the origin is wrong before',
      of: aCase(
        preflightFailed(204, {
          'Access-Control-Allow-Origin': 'https://admin.shop.test',
          'Access-Control-Allow-Headers': 'Authorization; Content-Type',
        }),
      ),
      findings: ['cors-preflight-origin-mismatch'],
    },
  ],
} satisfies RuleCases;
