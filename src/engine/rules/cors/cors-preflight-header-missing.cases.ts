import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const { 'Access-Control-Allow-Headers': _, ...withoutHeaders } = ALLOWS;
const listing = (names: string) => aCase(preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Headers': names }));

export default {
  fires: [
    { name: 'authorization', of: listing('Content-Type'), findings: ['cors-preflight-header-missing'] },
    {
      name: 'no list at all',
      of: aCase(preflightFailed(204, withoutHeaders)),
      findings: ['cors-preflight-header-missing'],
    },
    { name: 'an empty list', of: listing(''), findings: ['cors-preflight-header-missing'] },
    {
      name: 'a header of its own',
      of: aCase({
        ...preflightFailed(204, ALLOWS),
        preflight: {
          request: { 'Access-Control-Request-Headers': 'authorization,x-tenant-id' },
          status: 204,
          response: ALLOWS,
        },
      }),
      findings: ['cors-preflight-header-missing'],
    },
    { name: '* stands for nothing with credentials', of: listing('*'), findings: ['cors-preflight-header-missing'] },
  ],
  silent: [
    {
      name: '* without credentials is no cause',
      of: aCase(
        preflightFailed(204, {
          'Access-Control-Allow-Origin': 'https://www.shop.test',
          'Access-Control-Allow-Headers': '*',
        }),
      ),
      findings: ['cors-preflight-method-missing'],
    },
    {
      name: 'the method is missing before',
      of: aCase(
        preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Methods': 'GET', 'Access-Control-Allow-Headers': '' }),
      ),
      findings: ['cors-preflight-method-missing'],
    },
    {
      name: 'the list does not parse',
      of: listing('Authorization; Content-Type'),
      findings: ['cors-preflight-header-invalid'],
    },
  ],
} satisfies RuleCases;
