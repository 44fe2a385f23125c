import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const cut = (by: string) => `${GOOD.slice(0, 60)}${by}${GOOD.slice(60)}`;
const REFUSED = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const sent = (Authorization: string) => aCase({ status: 401, request: { Authorization }, response: REFUSED });

export default {
  fires: [
    { name: 'a space inside of a JWT', of: sent(`Bearer ${cut(' ')}`), findings: ['authorization-token-whitespace'] },
    {
      name: 'a space inside of an opaque token',
      of: sent('Bearer 2YotnFZFEj r1zCsicMWpAA'),
      findings: ['authorization-token-whitespace'],
    },
    {
      name: 'a line break written as text, after the token',
      of: sent(`Bearer ${GOOD}\\n`),
      findings: ['authorization-token-whitespace'],
    },
    { name: 'a tab', of: sent(`Bearer ${cut('\t')}`), findings: ['authorization-token-whitespace'] },
    {
      name: 'a no-break space at the end',
      of: sent(`Bearer ${GOOD}\u00a0`),
      findings: ['authorization-token-whitespace'],
    },
    {
      name: 'words after the token, answered that its signature is wrong',
      of: aCase({ status: 401, request: { Authorization: `Bearer ${GOOD} ada` }, body: 'Invalid signature' }),
      findings: ['authorization-token-whitespace', 'challenge-missing'],
    },
  ],
  silent: [
    { name: 'around the field, where it is no part of it', of: sent(` Bearer ${GOOD} `), findings: ['token-rejected'] },
    {
      name: 'between parameters',
      of: aCase({ status: 401, request: { Authorization: 'AWS4-HMAC-SHA256 Credential=AK/2026, Signature=fe5f' } }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'between two credentials',
      of: sent('Bearer 2YotnFZFEjr1zCsicMWpAA, Bearer 8xLOxBtZp8'),
      findings: ['authorization-repeated'],
    },
    { name: 'an example of two words', of: sent('Bearer YOUR TOKEN'), findings: ['authorization-placeholder'] },
  ],
} satisfies RuleCases;
