import { aCase, type RuleCases } from '../a-case.ts';
import { SAME_SITE } from '../a-cookie.ts';
import { answerBlocked, ORIGIN } from '../a-cors.ts';

const CHALLENGE = { 'WWW-Authenticate': 'Bearer error="invalid_token"' } as const;
const refused = (response: Readonly<Record<string, string>>) =>
  aCase({
    request: { ...SAME_SITE, Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    status: 401,
    response: { 'Access-Control-Allow-Origin': ORIGIN, ...CHALLENGE, ...response },
  });

export default {
  fires: [
    {
      name: 'nothing is exposed',
      of: refused({ 'X-Request-Id': '7f3a' }),
      findings: ['token-rejected', 'cors-challenge-unexposed'],
    },
    {
      name: 'something else is exposed',
      of: refused({ 'Access-Control-Expose-Headers': 'ETag' }),
      findings: ['token-rejected', 'cors-challenge-unexposed'],
    },
  ],
  silent: [
    {
      name: 'exposed by name, in other letters',
      of: refused({ 'Access-Control-Expose-Headers': 'etag, www-authenticate' }),
      findings: ['token-rejected'],
    },
    {
      name: 'exposed by a wildcard',
      of: refused({ 'Access-Control-Expose-Headers': '*' }),
      findings: ['token-rejected'],
    },
    {
      name: 'a challenge that the browser answers by itself',
      of: refused({ 'WWW-Authenticate': 'Negotiate' }),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'one origin',
      of: aCase({
        page: 'https://api.shop.test/',
        request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        status: 401,
        response: CHALLENGE,
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'the page may not read the answer at all',
      of: aCase(answerBlocked(401, CHALLENGE)),
      findings: ['cors-origin-missing', 'authorization-missing'],
    },
  ],
} satisfies RuleCases;
