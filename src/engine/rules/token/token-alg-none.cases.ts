import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const CLAIMS = { sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 };
const [HEAD = '', BODY = ''] = aJwt(CLAIMS, { alg: 'none', typ: 'JWT' }).split('.');
const SIGNED = aJwt(CLAIMS);
const sent = (token: string) => ({ Authorization: `Bearer ${token}` });

export default {
  fires: [
    {
      name: 'RFC 7519’s unsecured JWT, in the words of jsonwebtoken',
      of: aCase({ status: 401, request: sent(`${HEAD}.${BODY}.`), body: '{"error":"jwt signature is required"}' }),
      findings: ['token-alg-none', 'challenge-missing'],
    },
    {
      name: 'without the last dot',
      of: aCase({ status: 403, request: sent(`${HEAD}.${BODY}`) }),
      findings: ['token-alg-none'],
    },
    {
      name: 'in other letters, with something for a signature',
      of: aCase({
        status: 401,
        request: sent(aJwt(CLAIMS, { alg: 'NONE' })),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The signature is invalid"' },
      }),
      findings: ['token-alg-none'],
    },
    {
      name: 'the server minds the scope only',
      of: aCase({
        status: 403,
        request: sent(`${HEAD}.${BODY}.`),
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="orders:read"' },
      }),
      findings: ['token-scope-insufficient', 'token-alg-none'],
    },
  ],
  silent: [
    {
      name: 'signed',
      of: aCase({
        status: 401,
        request: sent(SIGNED),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
