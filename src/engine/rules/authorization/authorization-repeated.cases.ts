import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const BASIC = 'Basic YWRhOm9wZW5zZXNhbWU=';
const sent = (Authorization: string | readonly string[], challenge = 'Bearer') =>
  aCase({ status: 401, request: { Authorization }, response: { 'WWW-Authenticate': challenge } });

export default {
  fires: [
    { name: 'one token twice', of: sent(`Bearer ${GOOD}, Bearer ${GOOD}`), findings: ['authorization-repeated'] },
    {
      name: 'an old and a new token',
      of: sent(`Bearer ${EXPIRED}, Bearer ${GOOD}`),
      findings: ['authorization-repeated'],
    },
    { name: 'two schemes', of: sent(`${BASIC}, Bearer ${GOOD}`), findings: ['authorization-repeated'] },
    {
      name: 'two schemes the other way round',
      of: sent(`Bearer ${GOOD}, ${BASIC}`),
      findings: ['authorization-repeated'],
    },
    { name: 'two tokens without the scheme', of: sent(`Bearer ${GOOD},${GOOD}`), findings: ['authorization-repeated'] },
    { name: 'two fields', of: sent([`Bearer ${GOOD}`, `Bearer ${EXPIRED}`]), findings: ['authorization-repeated'] },
    {
      name: 'three times, opaque',
      of: sent('Token 2YotnFZFEjr1, Token 2YotnFZFEjr1, Token 2YotnFZFEjr1', 'Token'),
      findings: ['authorization-repeated'],
    },
  ],
  silent: [
    {
      name: 'commas between parameters',
      of: aCase({
        status: 401,
        request: { Authorization: 'AWS4-HMAC-SHA256 Credential=AK/2026, SignedHeaders=host, Signature=fe5fcafe0123' },
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
    { name: 'a comma at the end', of: sent(`Bearer ${GOOD},`), findings: ['authorization-token-character-invalid'] },
    {
      name: 'a server that took the second one',
      of: aCase({ status: 401, request: { Authorization: `Bearer ${GOOD}, Bearer ${EXPIRED}` }, body: 'jwt expired' }),
      findings: ['token-expired', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
