import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const sent = (body: string, status = 401, Authorization = `Bearer ${GOOD}`) =>
  aCase({ status, request: { Authorization }, body });
const challenged = (challenge: string, more: Readonly<Record<string, string>> = {}) =>
  aCase({
    status: 401,
    request: { Authorization: `Bearer ${GOOD}` },
    response: { 'WWW-Authenticate': challenge, ...more },
  });

export default {
  fires: [
    {
      name: 'Express',
      of: sent('{"error":"No token provided"}'),
      findings: ['authorization-not-received', 'challenge-missing'],
    },
    {
      name: 'Symfony',
      of: sent('{"code":401,"message":"JWT Token not found"}'),
      findings: ['authorization-not-received', 'challenge-missing'],
    },
    {
      name: 'Laravel behind Apache',
      of: sent('{"error":"The token could not be parsed from the request"}', 403),
      findings: ['authorization-not-received'],
    },
    {
      name: 'Django behind mod_wsgi',
      of: sent('{"detail":"Authentication credentials were not provided."}', 403),
      findings: ['authorization-not-received'],
    },
    { name: 'Istio', of: sent('Jwt is missing', 403), findings: ['authorization-not-received'] },
    {
      name: 'WordPress',
      of: sent('{"code":"jwt_auth_no_auth_header","message":"Authorization header not found."}', 403),
      findings: ['authorization-not-received'],
    },
    {
      name: 'Basic, taken out before PHP',
      of: sent('{"error":"Missing Authorization header"}', 401, 'Basic YWRhOm9wZW5zZXNhbWU='),
      findings: ['authorization-not-received', 'challenge-missing'],
    },
    {
      name: 'one message for several causes',
      of: sent('{"error":"Missing or invalid Authorization header"}'),
      findings: ['authorization-not-received', 'challenge-missing'],
    },
    { name: 'FastAPI', of: sent('{"detail":"Not authenticated"}', 403), findings: ['authorization-not-received'] },
    { name: 'a challenge without a reason', of: challenged('Bearer'), findings: ['authorization-not-received'] },
    {
      name: 'the same from ASP.NET Core, which always gives one',
      of: challenged('Bearer', { Server: 'Kestrel' }),
      findings: ['authorization-not-received'],
    },
  ],
  silent: [
    {
      name: 'the server speaks of the token',
      of: sent('{"message":"Invalid token"}'),
      findings: ['token-rejected', 'challenge-missing'],
    },
    {
      name: 'missing or bad, in one word for the token',
      of: sent('Invalid or missing token'),
      findings: ['token-rejected', 'challenge-missing'],
    },
    {
      name: 'the server speaks of the account',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${GOOD}` },
        response: { 'WWW-Authenticate': 'Bearer' },
        body: '{"message":"User account is disabled"}',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a 401 with no word of it',
      of: sent('{"error":"Unauthorized"}'),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'a page of nginx for a wrong password',
      of: aCase({
        status: 401,
        request: { Authorization: 'Basic YWRhOm9wZW5zZXNhbWU=' },
        response: { 'WWW-Authenticate': 'xBasic realm="a"' },
        body: '<h1>401 Authorization Required</h1>',
      }),
      findings: ['basic-credentials-rejected'],
    },
    {
      name: 'none was sent',
      of: aCase({ status: 401, body: 'No token provided' }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'another token is missing',
      of: sent('{"message":"CSRF token not provided"}', 403),
      findings: ['csrf-token-missing'],
    },
  ],
} satisfies RuleCases;
