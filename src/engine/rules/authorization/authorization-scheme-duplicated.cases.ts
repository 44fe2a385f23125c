import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const REFUSED = { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="jwt malformed"' };
const sent = (Authorization: string) => aCase({ status: 401, request: { Authorization }, response: REFUSED });

export default {
  fires: [
    { name: 'Bearer Bearer', of: sent(`Bearer ${'Bearer '}${GOOD}`), findings: ['authorization-scheme-duplicated'] },
    { name: 'in another case', of: sent(`Bearer bearer ${GOOD}`), findings: ['authorization-scheme-duplicated'] },
    { name: 'before an opaque token', of: sent('Bearer Bearer abc'), findings: ['authorization-scheme-duplicated'] },
    {
      name: 'two schemes',
      of: sent('Bearer Token 2YotnFZFEjr1zCsicMWpAA'),
      findings: ['authorization-scheme-duplicated'],
    },
    {
      name: 'the second glued to a JWT',
      of: sent(`Bearer Bearer${GOOD}`),
      findings: ['authorization-scheme-duplicated'],
    },
    {
      name: 'the second glued to an opaque token',
      of: sent('Bearer Bearer2YotnFZFEjr1zCsicMWpAA'),
      findings: ['authorization-scheme-duplicated'],
    },
    {
      name: 'before an expired token, which the server could not see',
      of: sent(`Bearer Bearer ${EXPIRED}`),
      findings: ['authorization-scheme-duplicated'],
    },
    {
      name: 'answered 403 without a word',
      of: aCase({ status: 403, request: { Authorization: `Bearer Bearer ${GOOD}` } }),
      findings: ['authorization-scheme-duplicated'],
    },
  ],
  silent: [
    {
      name: 'a server that looks for the token wherever it stands',
      of: aCase({ status: 401, request: { Authorization: `Bearer Bearer ${EXPIRED}` }, body: 'Jwt is expired' }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'an opaque token that only begins like a scheme',
      of: aCase({ status: 401, request: { Authorization: 'Bearer token2YotnFZFEjr1zCsicMWpAA' } }),
      findings: ['unexplained', 'challenge-missing'],
    },
    { name: 'once', of: sent(`Bearer ${GOOD}`), findings: ['authorization-altered'] },
  ],
} satisfies RuleCases;
