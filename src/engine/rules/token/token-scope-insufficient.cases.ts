import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const TIMES = { iat: 1_795_168_000, exp: 1_795_170_000 };
const OPAQUE = '2YotnFZFEjr1zCsicMWpAA';
const WANTS = 'Bearer error="insufficient_scope", scope="orders:read orders:write"';

const refused = (token: string, challenge: string, status = 403) =>
  aCase({ status, request: { Authorization: `Bearer ${token}` }, response: { 'WWW-Authenticate': challenge } });
const said = (token: string, body: string, status = 403) =>
  aCase({ status, request: { Authorization: `Bearer ${token}` }, body });

export default {
  fires: [
    {
      name: 'one of two scopes is granted',
      of: refused(aJwt({ ...TIMES, scope: 'openid orders:read' }), WANTS),
      findings: ['token-scope-insufficient'],
    },
    {
      name: 'as a 401',
      of: refused(aJwt({ ...TIMES, scp: ['orders:read'] }), WANTS, 401),
      findings: ['token-scope-insufficient'],
    },
    { name: 'nothing is granted', of: refused(aJwt(TIMES), WANTS), findings: ['token-scope-insufficient'] },
    { name: 'an opaque token', of: refused(OPAQUE, WANTS), findings: ['token-scope-insufficient'] },
    {
      name: 'all are granted, and the server says otherwise',
      of: refused(aJwt({ ...TIMES, scope: 'orders:read orders:write' }), WANTS),
      findings: ['token-scope-insufficient'],
    },
    {
      name: 'no scope is named',
      of: refused(aJwt({ ...TIMES, scope: 'openid' }), 'Bearer error="insufficient_scope"'),
      findings: ['token-scope-insufficient'],
    },
    {
      name: 'no scope is named, and the token is opaque',
      of: refused(OPAQUE, 'Bearer error="insufficient_scope", error_description="Insufficient scope"'),
      findings: ['token-scope-insufficient'],
    },
    {
      name: 'the body says it',
      of: said(OPAQUE, '{"error":"insufficient_scope","error_description":"…","scope":"api"}'),
      findings: ['token-scope-insufficient'],
    },
    {
      name: 'the body says it in prose',
      of: said(aJwt({ ...TIMES, scope: 'orders:read' }), '{"message":"Missing required scope: orders:write"}', 401),
      findings: ['token-scope-insufficient', 'challenge-missing'],
    },
    {
      name: 'permissions, which the token shows that it lacks',
      of: said(
        aJwt({ ...TIMES, permissions: ['orders:read'] }),
        '{"message":"Insufficient permissions","required":["orders:write"]}',
      ),
      findings: ['token-scope-insufficient'],
    },
  ],
  silent: [
    {
      name: 'no token was sent',
      of: aCase({ status: 403, response: { 'WWW-Authenticate': WANTS } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a placeholder was sent',
      of: refused('undefined', WANTS),
      findings: ['authorization-placeholder'],
    },
    {
      name: 'permissions of the user, of which the token shows nothing',
      of: said(OPAQUE, '{"message":"Insufficient permissions"}'),
      findings: ['unexplained'],
    },
    {
      name: 'the word scope in another sense',
      of: said(OPAQUE, '{"message":"This is beyond the scope of this API"}'),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
