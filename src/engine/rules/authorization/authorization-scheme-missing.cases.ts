import { base64 } from '../a-basic.ts';
import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const CHALLENGE = { 'WWW-Authenticate': 'Bearer' };

export default {
  fires: [
    {
      name: 'a raw JWT',
      of: aCase({ status: 401, request: { Authorization: GOOD }, response: CHALLENGE }),
      findings: ['authorization-scheme-missing'],
    },
    {
      name: 'a raw JWT to a server that says no token came',
      of: aCase({ status: 401, request: { Authorization: GOOD }, body: '{"message":"No token provided"}' }),
      findings: ['authorization-scheme-missing', 'challenge-missing'],
    },
    {
      name: 'a raw JWT that has expired, which the server could not see',
      of: aCase({ status: 401, request: { Authorization: EXPIRED }, response: CHALLENGE }),
      findings: ['authorization-scheme-missing'],
    },
    {
      name: 'a raw JWT by a gateway that takes it so',
      of: aCase({ status: 401, request: { Authorization: GOOD }, response: { 'Apigw-Requestid': 'JKJaXmPLvHcESHA=' } }),
      findings: ['authorization-scheme-missing', 'challenge-missing'],
    },
    {
      name: 'a raw opaque token',
      of: aCase({ status: 401, request: { Authorization: '2YotnFZFEjr1zCsicMWpAA' } }),
      findings: ['authorization-scheme-missing', 'challenge-missing'],
    },
    {
      name: 'a short one, where a scheme is asked for',
      of: aCase({ status: 403, request: { Authorization: 'abc123' }, response: { 'WWW-Authenticate': 'Token' } }),
      findings: ['authorization-scheme-missing'],
    },
    {
      name: 'user and password, encoded and without Basic',
      of: aCase({
        status: 401,
        request: { Authorization: base64('ada:opensesame') },
        response: { 'WWW-Authenticate': 'xBasic realm="api"' },
      }),
      findings: ['authorization-scheme-missing'],
    },
  ],
  silent: [
    {
      name: 'a raw JWT that the server could read: it has expired',
      of: aCase({ status: 401, request: { Authorization: EXPIRED }, body: '{"error":"jwt expired"}' }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'a raw JWT that has expired, to a gateway that takes it so',
      of: aCase({
        status: 401,
        request: { Authorization: EXPIRED },
        response: { 'x-amzn-errortype': 'UnauthorizedException' },
        body: '{"message":"Unauthorized"}',
      }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'a parameter in the place of a scheme, as one vendor wants it',
      of: aCase({ status: 401, request: { Authorization: 'key=AAAAxyz12345678' } }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'a raw placeholder',
      of: aCase({ status: 401, request: { Authorization: 'undefined' }, response: CHALLENGE }),
      findings: ['authorization-placeholder'],
    },
  ],
} satisfies RuleCases;
