import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const REFUSED = { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="jwt malformed"' };
const sent = (Authorization: string) => aCase({ status: 401, request: { Authorization }, response: REFUSED });

export default {
  fires: [
    { name: 'double quotes', of: sent(`Bearer "${GOOD}"`), findings: ['authorization-token-quoted'] },
    { name: 'single quotes', of: sent(`Bearer '${GOOD}'`), findings: ['authorization-token-quoted'] },
    { name: 'quotes of a text editor', of: sent(`Bearer “${GOOD}”`), findings: ['authorization-token-quoted'] },
    {
      name: 'around an opaque token',
      of: sent('Bearer "2YotnFZFEjr1zCsicMWpAA"'),
      findings: ['authorization-token-quoted'],
    },
    { name: 'around the whole value', of: sent(`"Bearer ${GOOD}"`), findings: ['authorization-token-quoted'] },
    { name: 'escaped quotes', of: sent(`Bearer \\"${GOOD}\\"`), findings: ['authorization-token-quoted'] },
    { name: 'at one end', of: sent(`Bearer ${GOOD}"`), findings: ['authorization-token-quoted'] },
    {
      name: 'answered 403 without a word',
      of: aCase({ status: 403, request: { Authorization: `Bearer "${GOOD}"` } }),
      findings: ['authorization-token-quoted'],
    },
  ],
  silent: [
    {
      name: 'a parameter in quotes, as Rails reads it',
      of: aCase({ status: 401, request: { Authorization: 'Token token="2YotnFZFEjr1zCsicMWpAA"' } }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'a server that looks past the quotes',
      of: aCase({ status: 401, request: { Authorization: `Bearer "${EXPIRED}"` }, body: 'Token has expired' }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'a placeholder in quotes',
      of: sent('Bearer "undefined"'),
      findings: ['authorization-placeholder'],
    },
    { name: 'nothing in quotes', of: sent('Bearer ""'), findings: ['authorization-empty'] },
  ],
} satisfies RuleCases;
