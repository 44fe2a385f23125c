import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const JWT = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const [HEAD = '', CLAIMS = ''] = JWT.split('.');
const MALFORMED = '{"error":"jwt malformed"}';
const sent = (token: string) => ({ Authorization: `Bearer ${token}` });

export default {
  fires: [
    {
      name: 'cut in its claims',
      of: aCase({ status: 401, request: sent(`${HEAD}.${CLAIMS.slice(0, 30)}`), body: MALFORMED }),
      findings: ['token-segment-count', 'challenge-missing'],
    },
    {
      name: 'without its signature, answered 403 without a word',
      of: aCase({ status: 403, request: sent(`${HEAD}.${CLAIMS}`) }),
      findings: ['token-segment-count'],
    },
    {
      name: 'the header alone, and a bare challenge',
      of: aCase({ status: 401, request: sent(HEAD), response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['token-segment-count'],
    },
    {
      name: 'copied from a place that shortens it',
      of: aCase({ status: 401, request: sent(`${HEAD}...`), body: MALFORMED }),
      findings: ['token-segment-count', 'challenge-missing'],
    },
    {
      name: 'the claims alone',
      of: aCase({ status: 403, request: sent(CLAIMS), body: MALFORMED }),
      findings: ['token-segment-count'],
    },
    {
      name: 'two tokens run together',
      of: aCase({
        status: 401,
        request: sent(`${JWT}.${JWT}`),
        response: {
          'WWW-Authenticate':
            'Bearer error="invalid_token", error_description="token contains an invalid number of segments"',
        },
      }),
      findings: ['token-segment-count'],
    },
    {
      name: 'in a header of the API’s own',
      of: aCase({ status: 401, request: { 'X-Access-Token': `${HEAD}.${CLAIMS}` }, body: 'Not enough segments' }),
      findings: ['token-segment-count', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a token of two parts, of the API’s own make',
      of: aCase({
        status: 401,
        request: sent(`${CLAIMS}.c2lnbmF0dXJl`),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'an API key that is base64 of JSON',
      of: aCase({
        status: 401,
        request: sent('eyJrIjoiVDRrUzVqVzlYbTJRIiwibiI6InBhbmVsIiwiaWQiOjF9'),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'a signed session cookie that begins like a JWT',
      of: aCase({ status: 401, request: { Cookie: 'session=eyJ1c2VyX2lkIjoxfQ.ZzsR4A.dGhlIHNpZ25hdHVyZQ' } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'three parts',
      of: aCase({ status: 401, request: sent(JWT), response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
