import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

const challenge = { 'WWW-Authenticate': 'Bearer realm="api"' };

export default {
  fires: [
    { name: 'a 401', of: aCase(preflightFailed(401, challenge)), findings: ['cors-preflight-unauthenticated'] },
    { name: 'a 401 without a word', of: aCase(preflightFailed(401, {})), findings: ['cors-preflight-unauthenticated'] },
    {
      name: 'a 401 with all CORS headers',
      of: aCase(preflightFailed(401, { ...challenge, ...ALLOWS })),
      findings: ['cors-preflight-unauthenticated'],
    },
    {
      name: 'a 407 of a proxy',
      of: aCase(preflightFailed(407, { 'Proxy-Authenticate': 'Basic realm="proxy"' })),
      findings: ['cors-preflight-unauthenticated'],
    },
    {
      name: 'a 407 that Chromium keeps to itself',
      of: aCase({
        method: 'PUT',
        request: null,
        preflight: { error: 'net::ERR_FAILED' },
        error: 'net::ERR_UNEXPECTED_PROXY_AUTH',
      }),
      findings: ['cors-preflight-unauthenticated'],
    },
    {
      name: 'a 403 with a challenge',
      of: aCase(preflightFailed(403, challenge)),
      findings: ['cors-preflight-unauthenticated'],
    },
    {
      name: 'a bare 403 before a request with Authorization',
      of: aCase(preflightFailed(403, {})),
      findings: ['cors-preflight-unauthenticated'],
    },
    {
      name: 'a 403 whose body asks for a sign-in',
      of: aCase({
        ...preflightFailed(403, {}),
        preflight: { ...preflightFailed(403, {}).preflight, body: '{"error":"authentication required"}' },
      }),
      findings: ['cors-preflight-unauthenticated'],
    },
  ],
  silent: [
    {
      name: 'the words of AWS API Gateway for a method that nobody defined',
      of: aCase(preflightFailed(403, { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' })),
      findings: ['cors-preflight-status'],
    },
    {
      name: 'a 407 to the request itself',
      of: aCase({ request: {}, error: 'net::ERR_UNEXPECTED_PROXY_AUTH' }),
      findings: ['proxy-authentication-required'],
    },
    {
      name: "a 403 of Spring's CORS layer",
      of: aCase(
        preflightFailed(403, { Vary: ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] }),
      ),
      findings: ['cors-preflight-refused'],
    },
    {
      name: 'a 403 that says that the origin is refused',
      of: aCase({
        ...preflightFailed(403, {}),
        preflight: { ...preflightFailed(403, {}).preflight, body: 'Invalid CORS request' },
      }),
      findings: ['cors-preflight-refused'],
    },
    { name: 'a 405', of: aCase(preflightFailed(405, { Allow: 'GET, PUT' })), findings: ['cors-preflight-status'] },
    {
      name: 'a 204 that allows nothing',
      of: aCase(preflightFailed(204, {})),
      findings: ['cors-preflight-origin-missing'],
    },
  ],
} satisfies RuleCases;
