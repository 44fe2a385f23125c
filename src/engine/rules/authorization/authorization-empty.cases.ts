import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const sent = (Authorization: string, status = 401) =>
  aCase({ status, request: { Authorization }, response: { 'WWW-Authenticate': 'Bearer realm="api"' } });

export default {
  fires: [
    { name: 'Bearer and nothing', of: sent('Bearer'), findings: ['authorization-empty'] },
    { name: 'with the blank that browsers take off', of: sent('Bearer '), findings: ['authorization-empty'] },
    { name: 'an empty text in quotes', of: sent('Bearer ""'), findings: ['authorization-empty'] },
    { name: 'a colon and nothing', of: sent('Bearer:'), findings: ['authorization-empty'] },
    { name: 'another scheme than the one that is wanted', of: sent('Basic'), findings: ['authorization-empty'] },
    { name: 'a parameter that holds nothing', of: sent('Token token=""'), findings: ['authorization-empty'] },
    { name: 'answered 403', of: sent('bearer', 403), findings: ['authorization-empty'] },
    {
      name: 'to a server that says no token came',
      of: aCase({ status: 401, request: { Authorization: 'Bearer' }, body: '{"message":"No token provided"}' }),
      findings: ['authorization-empty', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a scheme twice and nothing',
      of: sent('Bearer Bearer'),
      findings: ['authorization-scheme-duplicated'],
    },
    {
      name: 'a field that is empty altogether',
      of: sent(''),
      findings: ['authorization-missing'],
    },
    {
      name: 'a token',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${GOOD}` },
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
