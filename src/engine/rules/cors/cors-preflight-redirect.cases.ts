import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

export default {
  fires: [
    {
      name: 'to https',
      of: aCase(preflightFailed(301, { Location: 'https://api.shop.test/profile/' })),
      findings: ['cors-preflight-redirect'],
    },
    {
      name: 'to a sign-in, with CORS headers',
      of: aCase(preflightFailed(302, { ...ALLOWS, Location: 'https://login.shop.test/' })),
      findings: ['cors-preflight-redirect'],
    },
  ],
  silent: [
    { name: 'a 404', of: aCase(preflightFailed(404, {})), findings: ['cors-preflight-status'] },
    {
      name: 'a 200 with a Location',
      of: aCase(preflightFailed(200, { Location: '/profile' })),
      findings: ['cors-preflight-origin-missing'],
    },
  ],
} satisfies RuleCases;
