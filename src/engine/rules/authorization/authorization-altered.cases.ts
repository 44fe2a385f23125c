import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const sent = (body: string, Authorization = `Bearer ${GOOD}`) =>
  aCase({ status: 401, request: { Authorization }, response: { 'WWW-Authenticate': 'Bearer realm="api"' }, body });

const EXPRESS = '{"code":"credentials_bad_format","message":"Format is Authorization: Bearer [token]"}';

export default {
  fires: [
    { name: 'express-jwt', of: sent(EXPRESS), findings: ['authorization-altered'] },
    {
      name: 'an opaque token, to the same',
      of: sent(EXPRESS, 'Bearer 2YotnFZFEjr1zCsicMWpAA'),
      findings: ['authorization-altered'],
    },
    {
      name: 'Simple JWT',
      of: sent(
        '{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}',
      ),
      findings: ['authorization-altered'],
    },
    {
      name: 'Django REST framework',
      of: aCase({
        status: 401,
        request: { Authorization: 'Token 2YotnFZFEjr1zCsicMWpAA' },
        response: { 'WWW-Authenticate': 'Token' },
        body: '{"detail":"Invalid token header. Token string should not contain spaces."}',
      }),
      findings: ['authorization-altered'],
    },
    {
      name: "Auth0's samples",
      of: sent('{"code":"invalid_header","description":"Authorization header must be Bearer token"}'),
      findings: ['authorization-altered'],
    },
    {
      name: 'middleware in Go',
      of: sent('{"error":"authorization header format must be Bearer {token}"}'),
      findings: ['authorization-altered'],
    },
    {
      name: 'Flask-JWT-Extended',
      of: sent('{"msg":"Bad Authorization header. Expected \'Authorization: Bearer <JWT>\'"}'),
      findings: ['authorization-altered'],
    },
    {
      name: 'jsonwebtoken, of a whole JWT',
      of: sent('{"error":"jwt malformed"}'),
      findings: ['authorization-altered'],
    },
    { name: 'PyJWT, of the same', of: sent('{"detail":"Not enough segments"}'), findings: ['authorization-altered'] },
    {
      name: 'jjwt, of the same',
      of: sent('{"message":"JWT strings must contain exactly 2 period characters. Found: 0"}'),
      findings: ['authorization-altered'],
    },
  ],
  silent: [
    {
      name: 'the token is cut short',
      of: sent('{"error":"jwt malformed"}', `Bearer ${GOOD.split('.').slice(0, 2).join('.')}`),
      findings: ['token-segment-count'],
    },
    {
      name: 'a whole JWT that the server could not read',
      of: sent('{"error":"invalid token"}', `Bearer ${GOOD}`),
      findings: ['token-rejected'],
    },
    {
      name: 'the page wrote the scheme twice',
      of: sent(EXPRESS, `Bearer Bearer ${GOOD}`),
      findings: ['authorization-scheme-duplicated'],
    },
    { name: 'the page sent undefined', of: sent(EXPRESS, 'Bearer undefined'), findings: ['authorization-placeholder'] },
    { name: 'other letters', of: sent(EXPRESS, `bearer ${GOOD}`), findings: ['authorization-scheme-case'] },
  ],
} satisfies RuleCases;
