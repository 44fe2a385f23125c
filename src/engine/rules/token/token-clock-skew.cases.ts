import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const NOW_S = 1_795_168_800;
const INVALID = 'Bearer error="invalid_token"';
const sent = (claims: object) => ({ Authorization: `Bearer ${aJwt({ sub: '42', ...claims })}` });
const YOUNG = sent({ iat: NOW_S - 5, nbf: NOW_S - 5, exp: NOW_S + 3600 });

export default {
  fires: [
    {
      name: 'the server blames the time, and the clocks are apart',
      of: aCase({
        status: 403,
        request: { 'X-Auth-Token': '2YotnFZFEjr1zCsicMWpAA' },
        response: { Date: 'Fri, 20 Nov 2026 10:10:00 GMT' },
        body: '{"message":"Request timestamp is outside the allowed clock skew"}',
      }),
      findings: ['token-clock-skew'],
    },
    {
      name: 'this computer is ten minutes behind, and takes an expired token for a good one',
      of: aCase({
        status: 401,
        request: sent({ iat: NOW_S - 3000, exp: NOW_S + 120 }),
        response: { Date: 'Fri, 20 Nov 2026 10:10:00 GMT', 'WWW-Authenticate': INVALID },
      }),
      findings: ['token-clock-skew'],
    },
    {
      name: 'the server is two minutes behind, and finds a new token too young',
      of: aCase({
        status: 401,
        request: YOUNG,
        response: { Date: 'Fri, 20 Nov 2026 09:58:00 GMT', 'WWW-Authenticate': INVALID },
      }),
      findings: ['token-clock-skew'],
    },
    {
      name: 'the server says so',
      of: aCase({
        status: 403,
        request: YOUNG,
        response: { Date: 'Fri, 20 Nov 2026 09:59:15 GMT' },
        body: '{"message":"The token is not yet valid (iat)"}',
      }),
      findings: ['token-clock-skew'],
    },
    {
      name: 'the machine behind the gateway is behind the gateway’s clock',
      of: aCase({ status: 401, request: YOUNG, body: '{"message":"jwt not active"}' }),
      findings: ['token-clock-skew', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the server blames the time, and the clocks agree',
      of: aCase({
        status: 403,
        request: sent({ iat: NOW_S - 3000, exp: NOW_S + 3600 }),
        body: '{"message":"Request timestamp is outside the allowed clock skew"}',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'the clocks differ, and the token is good by both',
      of: aCase({
        status: 401,
        request: sent({ iat: NOW_S - 3000, exp: NOW_S + 3600 }),
        response: { Date: 'Fri, 20 Nov 2026 10:10:00 GMT', 'WWW-Authenticate': INVALID },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'expired by both',
      of: aCase({
        status: 401,
        request: sent({ iat: NOW_S - 7000, exp: NOW_S - 3600 }),
        response: { Date: 'Fri, 20 Nov 2026 10:10:00 GMT', 'WWW-Authenticate': INVALID },
      }),
      findings: ['token-expired'],
    },
    {
      name: 'exp fell into the second between the two clocks',
      of: aCase({
        status: 401,
        request: sent({ iat: NOW_S - 3000, exp: NOW_S + 1 }),
        response: { Date: 'Fri, 20 Nov 2026 10:00:02 GMT', 'WWW-Authenticate': INVALID },
      }),
      findings: ['token-expired'],
    },
  ],
} satisfies RuleCases;
