import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const sent = (Authorization: string, body?: string) =>
  aCase({
    status: 401,
    request: { Authorization },
    response: { 'WWW-Authenticate': 'Bearer' },
    ...(body !== undefined && { body }),
  });

export default {
  fires: [
    { name: 'a colon', of: sent(`Bearer: ${GOOD}`), findings: ['authorization-separator-malformed'] },
    { name: 'a colon alone', of: sent(`Bearer:${GOOD}`), findings: ['authorization-separator-malformed'] },
    {
      name: 'an equals sign before an opaque token',
      of: sent('Bearer=2YotnFZFEjr1zCsicMWpAA'),
      findings: ['authorization-separator-malformed'],
    },
    {
      name: 'a space encoded as in a form',
      of: sent(`Bearer+${GOOD}`),
      findings: ['authorization-separator-malformed'],
    },
    {
      name: 'a space encoded as in a URL',
      of: sent(`Bearer%20${GOOD}`),
      findings: ['authorization-separator-malformed', 'authorization-token-percent-encoded'],
    },
    { name: 'an underscore', of: sent(`Bearer_${GOOD}`), findings: ['authorization-separator-malformed'] },
    { name: 'a comma', of: sent(`Bearer, ${GOOD}`), findings: ['authorization-separator-malformed'] },
    { name: 'nothing', of: sent(`Bearer${GOOD}`), findings: ['authorization-separator-malformed'] },
    { name: 'a tab', of: sent(`Bearer\t${GOOD}`), findings: ['authorization-separator-malformed'] },
    { name: 'a no-break space', of: sent(`Bearer\u00a0${GOOD}`), findings: ['authorization-separator-malformed'] },
    {
      name: 'two spaces, to a server that finds no token',
      of: sent(`Bearer  ${GOOD}`, '{"error":"No token provided"}'),
      findings: ['authorization-separator-malformed'],
    },
    {
      name: 'nothing, before a token that has expired too',
      of: sent(`Bearer${EXPIRED}`),
      findings: ['authorization-separator-malformed', 'token-expired'],
    },
    {
      name: 'a colon after Basic',
      of: aCase({
        status: 401,
        request: { Authorization: 'Basic:YWRhOm9wZW5zZXNhbWU=' },
        response: { 'WWW-Authenticate': 'xBasic realm="api"' },
      }),
      findings: ['authorization-separator-malformed'],
    },
    {
      name: 'answered 403 by a server of few words',
      of: aCase({ status: 403, request: { Authorization: `Bearer: ${GOOD}` }, body: 'Forbidden' }),
      findings: ['authorization-separator-malformed'],
    },
  ],
  silent: [
    {
      name: 'two spaces, to a server that read the token',
      of: sent(`Bearer  ${EXPIRED}`, '{"error":"jwt expired"}'),
      findings: ['token-expired'],
    },
    { name: 'a scheme that begins with another', of: sent('TokenX abc'), findings: ['authorization-scheme-unknown'] },
  ],
} satisfies RuleCases;
