import { toBase64Url } from '../../http/base64url.ts';
import { aCase, type RuleCases } from '../a-case.ts';

const encode = (header: object) => toBase64Url(new TextEncoder().encode(JSON.stringify(header)));
const jwe = (header: object) => `${encode(header)}..48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TAL.XFBoMYUZodetZdvT`;
const AUTH0 = { Authorization: `Bearer ${jwe({ alg: 'dir', enc: 'A256GCM', iss: 'https://shop.eu.auth0.com/' })}` };
const OTHER = { Authorization: `Bearer ${jwe({ alg: 'RSA-OAEP', enc: 'A256GCM', cty: 'JWT' })}` };

export default {
  fires: [
    {
      name: 'Auth0 without an audience',
      of: aCase({ status: 401, request: AUTH0, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['token-encrypted'],
    },
    {
      name: 'the same, and a server that sees no JWT',
      of: aCase({ status: 403, request: AUTH0, body: '{"message":"Invalid Compact JWS"}' }),
      findings: ['token-encrypted'],
    },
    {
      name: 'another issuer’s, which cannot be parsed',
      of: aCase({ status: 401, request: OTHER, body: 'token contains an invalid number of segments' }),
      findings: ['token-encrypted', 'challenge-missing'],
    },
    {
      name: 'it is not accepted, without a reason',
      of: aCase({ status: 401, request: OTHER, response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } }),
      findings: ['token-encrypted'],
    },
  ],
  silent: [
    {
      name: 'a session that the server encrypted for itself',
      of: aCase({
        status: 401,
        request: { Cookie: `next-auth.session-token=${jwe({ alg: 'dir', enc: 'A256GCM' })}` },
        response: { 'WWW-Authenticate': 'Session' },
      }),
      findings: ['session-rejected'],
    },
    {
      name: 'the same, too long for one cookie',
      of: aCase({
        status: 401,
        request: {
          Cookie: `__Secure-authjs.session-token.0=${jwe({ alg: 'dir', enc: 'A256GCM' }).slice(0, 70)}; __Secure-authjs.session-token.1=YpIzOeDQz7TAL.XFBoMYUZodetZdvT`,
        },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the server has read it',
      of: aCase({
        status: 401,
        request: OTHER,
        response: {
          'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The iss claim is not valid"',
        },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
