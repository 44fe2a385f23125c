import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const { 'Access-Control-Allow-Methods': _, ...withoutMethods } = ALLOWS;
const listing = (names: string) => aCase(preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Methods': names }));

export default {
  fires: [
    { name: 'other methods', of: listing('GET, POST'), findings: ['cors-preflight-method-missing'] },
    {
      name: 'no list',
      of: aCase(preflightFailed(204, withoutMethods)),
      findings: ['cors-preflight-method-missing'],
    },
    { name: 'other letters', of: listing('get, put'), findings: ['cors-preflight-method-missing'] },
    { name: '* stands for nothing with credentials', of: listing('*'), findings: ['cors-preflight-method-missing'] },
  ],
  silent: [
    {
      name: 'POST needs no list',
      of: aCase({
        ...preflightFailed(204, withoutMethods),
        method: 'POST',
        preflight: {
          request: { 'Access-Control-Request-Headers': 'x-tenant-id' },
          status: 204,
          response: withoutMethods,
        },
      }),
      findings: ['cors-preflight-header-missing'],
    },
    { name: 'the list does not parse', of: listing('GET PUT'), findings: ['cors-preflight-method-invalid'] },
  ],
} satisfies RuleCases;
