import { aCase, type RuleCases } from '../a-case.ts';
import { preflightFailed } from '../a-cors.ts';

const saying = (body: string) => {
  const sketch = preflightFailed(403, {});
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
  ],
  silent: [
    {
      name: 'the words are about credentials',
      of: saying('{"error":"Missing bearer token"}'),
      findings: ['cors-preflight-unauthenticated'],
    },
    { name: 'a 401', of: aCase(preflightFailed(401, {})), findings: ['cors-preflight-unauthenticated'] },
    { name: 'a 404', of: aCase(preflightFailed(404, {})), findings: ['cors-preflight-status'] },
  ],
} satisfies RuleCases;
