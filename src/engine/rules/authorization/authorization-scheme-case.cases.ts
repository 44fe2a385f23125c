import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const sent = (Authorization: string, body: string, status = 401) => aCase({ status, request: { Authorization }, body });

export default {
  fires: [
    {
      name: 'a server of few words',
      of: sent(`bearer ${GOOD}`, 'Unauthorized'),
      findings: ['authorization-scheme-case', 'challenge-missing'],
    },
    {
      name: 'one that finds no token',
      of: sent(`BEARER ${GOOD}`, '{"error":"No token provided"}'),
      findings: ['authorization-scheme-case', 'challenge-missing'],
    },
    {
      name: 'the same with a 403',
      of: sent('bearer 2YotnFZFEjr1zCsicMWpAA', '{"error":"Missing bearer token"}', 403),
      findings: ['authorization-scheme-case'],
    },
    {
      name: 'a bare challenge',
      of: aCase({
        status: 401,
        request: { Authorization: `bearer ${GOOD}` },
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['authorization-scheme-case'],
    },
  ],
  silent: [
    {
      name: 'the usual letters',
      of: sent(`Bearer ${GOOD}`, 'Unauthorized'),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the token has expired',
      of: sent(`bearer ${EXPIRED}`, 'Unauthorized'),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'the server refuses the token',
      of: sent(`bearer ${GOOD}`, 'Invalid token'),
      findings: ['token-rejected', 'challenge-missing'],
    },
    { name: 'a 403 without a word', of: sent(`bearer ${GOOD}`, 'Forbidden', 403), findings: ['unexplained'] },
    {
      name: 'a refused password',
      of: sent('basic YWRhOm9wZW5zZXNhbWU=', 'Unauthorized'),
      findings: ['basic-credentials-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
