import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const listing = (names: string) => aCase(preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Methods': names }));

export default {
  fires: [
    { name: 'no commas', of: listing('GET PUT'), findings: ['cors-preflight-method-invalid'] },
    { name: 'quotes', of: listing('["PUT"]'), findings: ['cors-preflight-method-invalid'] },
  ],
  silent: [
    { name: 'a list of others', of: listing('GET, POST'), findings: ['cors-preflight-method-missing'] },
    {
      name: 'the origin is wrong before',
      of: aCase(
        preflightFailed(204, {
          'Access-Control-Allow-Origin': 'https://admin.shop.test',
          'Access-Control-Allow-Methods': 'GET PUT',
        }),
      ),
      findings: ['cors-preflight-origin-mismatch'],
    },
  ],
} satisfies RuleCases;
