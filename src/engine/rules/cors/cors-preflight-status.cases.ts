import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

export default {
  fires: [
    { name: 'a 405', of: aCase(preflightFailed(405, { Allow: 'GET, PUT' })), findings: ['cors-preflight-status'] },
    { name: 'a 404', of: aCase(preflightFailed(404, {})), findings: ['cors-preflight-status'] },
    { name: 'a 500', of: aCase(preflightFailed(500, {})), findings: ['cors-preflight-status'] },
    {
      name: 'a 400 with all CORS headers',
      of: aCase(preflightFailed(400, ALLOWS)),
      findings: ['cors-preflight-status'],
    },
    {
      name: 'a 403 of nginx itself, which asks for credentials with a 401',
      of: aCase({
        ...preflightFailed(403, {}),
        preflight: {
          request: { 'Access-Control-Request-Headers': 'content-type' },
          status: 403,
          response: { Server: 'nginx/1.22.1', 'Content-Type': 'text/html' },
        },
      }),
      findings: ['cors-preflight-status'],
    },
  ],
  silent: [
    { name: 'a 401', of: aCase(preflightFailed(401, {})), findings: ['cors-preflight-unauthenticated'] },
    {
      name: 'a redirect',
      of: aCase(preflightFailed(308, { Location: '/profile/' })),
      findings: ['cors-preflight-redirect'],
    },
    {
      name: 'a 204 that allows nothing',
      of: aCase(preflightFailed(204, {})),
      findings: ['cors-preflight-origin-missing'],
    },
  ],
} satisfies RuleCases;
