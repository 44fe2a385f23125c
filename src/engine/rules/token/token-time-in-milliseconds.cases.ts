import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const NOW_MS = 1_795_168_800_000;
const sent = (claims: object) => ({ Authorization: `Bearer ${aJwt({ sub: '42', ...claims })}` });
const ALL = sent({ iat: NOW_MS, nbf: NOW_MS, exp: NOW_MS + 3_600_000 });

export default {
  fires: [
    {
      name: 'all of them, without a word',
      of: aCase({ status: 401, request: ALL, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['token-time-in-milliseconds'],
    },
    {
      name: 'the server finds it too young',
      of: aCase({ status: 401, request: ALL, body: '{"message":"jwt not active"}' }),
      findings: ['token-time-in-milliseconds', 'challenge-missing'],
    },
    {
      name: 'exp only, which a server holds against it',
      of: aCase({
        status: 403,
        request: sent({ iat: NOW_MS / 1000, exp: NOW_MS + 3_600_000 }),
        body: '{"message":"Invalid token"}',
      }),
      findings: ['token-time-in-milliseconds'],
    },
    {
      name: 'as texts',
      of: aCase({
        status: 403,
        request: sent({ iat: String(NOW_MS), exp: String(NOW_MS + 3_600_000) }),
        body: '{"message":"invalid exp value"}',
      }),
      findings: ['token-time-in-milliseconds'],
    },
    {
      name: 'the server minds the audience',
      of: aCase({ status: 401, request: ALL, body: '{"message":"jwt audience invalid. expected: orders"}' }),
      findings: ['token-audience-mismatch', 'token-time-in-milliseconds', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'seconds',
      of: aCase({
        status: 401,
        request: sent({ iat: NOW_MS / 1000 - 60, exp: NOW_MS / 1000 + 3600 }),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'the end of time',
      of: aCase({
        status: 401,
        request: sent({ exp: 9_999_999_999 }),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
