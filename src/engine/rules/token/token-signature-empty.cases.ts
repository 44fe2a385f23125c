import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const JWT = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const CUT = JWT.slice(0, JWT.lastIndexOf('.') + 1);
const sent = (token: string) => ({ Authorization: `Bearer ${token}` });

export default {
  fires: [
    {
      name: 'nothing after the last dot',
      of: aCase({ status: 401, request: sent(CUT), body: '{"error":"jwt signature is required"}' }),
      findings: ['token-signature-empty', 'challenge-missing'],
    },
    {
      name: 'the server finds the signature wrong',
      of: aCase({ status: 401, request: sent(CUT), body: 'Signature verification failed' }),
      findings: ['token-signature-empty', 'challenge-missing'],
    },
    {
      name: 'answered 403 without a word',
      of: aCase({ status: 403, request: sent(CUT) }),
      findings: ['token-signature-empty'],
    },
  ],
  silent: [
    {
      name: 'the whole token',
      of: aCase({ status: 401, request: sent(JWT), response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
