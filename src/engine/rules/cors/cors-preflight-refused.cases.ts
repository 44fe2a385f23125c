import { aCase, type RuleCases } from '../a-case.ts';
import { preflightFailed } from '../a-cors.ts';

const saying = (body: string, status = 403) => {
  const sketch = preflightFailed(status, {});
  return aCase({ ...sketch, preflight: { ...sketch.preflight, body } });
};

export default {
  fires: [
    {
      name: 'Spring, by what its answer varies',
      of: aCase(
        preflightFailed(403, { Vary: ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] }),
      ),
      findings: ['cors-preflight-refused'],
    },
    {
      name: 'Azure Storage, by its error code',
      of: aCase(preflightFailed(403, { 'x-ms-error-code': 'CorsPreflightFailure' })),
      findings: ['cors-preflight-refused'],
    },
    { name: 'Spring, by its words', of: saying('Invalid CORS request'), findings: ['cors-preflight-refused'] },
    {
      name: 'Amazon S3, by its words',
      of: saying('<Message>CORSResponse: This CORS request is not allowed.</Message>'),
      findings: ['cors-preflight-refused'],
    },
    {
      name: 'Amazon S3, by its name, as browsers show no words',
      of: aCase(preflightFailed(403, { Server: 'AmazonS3' })),
      findings: ['cors-preflight-refused'],
    },
    {
      name: 'a server of its own words',
      of: saying('{"error":"Origin https://www.shop.test is not allowed"}'),
      findings: ['cors-preflight-refused'],
    },
    {
      name: 'Express, whose origin function gave an error',
      of: saying('<pre>Error: Not allowed by CORS<br> &nbsp; at origin (app.js:9:14)</pre>', 500),
      findings: ['cors-preflight-refused'],
    },
    {
      name: 'Starlette, by its words',
      of: saying('Disallowed CORS origin, headers', 400),
      findings: ['cors-preflight-refused'],
    },
    {
      name: 'Starlette, unheard: a 400 that lists what it allows, and lacks the origin',
      of: aCase(
        preflightFailed(400, {
          Vary: 'Origin',
          'Access-Control-Allow-Methods': 'GET, PUT',
          'Access-Control-Max-Age': '600',
          'Access-Control-Allow-Headers': 'Accept, Accept-Language, Content-Language, Content-Type',
        }),
      ),
      findings: ['cors-preflight-refused'],
    },
  ],
  silent: [
    {
      name: 'a server that has no OPTIONS',
      of: saying('{"detail":"Method Not Allowed"}', 405),
      findings: ['cors-preflight-status'],
    },
    {
      name: 'a 400 about something else',
      of: saying('{"error":"Host header is missing"}', 400),
      findings: ['cors-preflight-status'],
    },
    {
      name: 'the words are about credentials',
      of: saying('{"error":"Missing bearer token"}'),
      findings: ['cors-preflight-unauthenticated'],
    },
    { name: 'a 401', of: aCase(preflightFailed(401, {})), findings: ['cors-preflight-unauthenticated'] },
    { name: 'a 404', of: aCase(preflightFailed(404, {})), findings: ['cors-preflight-status'] },
  ],
} satisfies RuleCases;
