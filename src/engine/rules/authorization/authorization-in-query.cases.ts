import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="api"' };
const at = (query: string) => `https://api.shop.test/me?${query}`;

export default {
  fires: [
    {
      name: 'the server challenges for Bearer',
      of: aCase({ url: at(`access_token=${GOOD}`), status: 401, response: CHALLENGE }),
      findings: ['authorization-in-query'],
    },
    {
      name: 'an opaque token under the plainest name',
      of: aCase({ url: at('token=2YotnFZFEjr1zCsicMWpAA&page=1'), status: 401, response: CHALLENGE }),
      findings: ['authorization-in-query'],
    },
    {
      name: 'the body says where the server looks, a session cookie along',
      of: aCase({
        url: at(`jwt=${GOOD}`),
        status: 403,
        request: { Cookie: 'sessionid=kX2vQp81LmZr0TtYc7WnB4d9fQ2' },
        body: '{"error":"Missing Authorization header"}',
      }),
      findings: ['authorization-in-query'],
    },
    {
      name: 'FastAPI',
      of: aCase({ url: at(`token=${GOOD}`), status: 403, body: '{"detail":"Not authenticated"}' }),
      findings: ['authorization-in-query'],
    },
    {
      name: 'a server of few words',
      of: aCase({ url: at('access_token=2YotnFZFEjr1zCsicMWpAA'), status: 401, body: 'Unauthorized' }),
      findings: ['authorization-in-query', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the server read it there: it has expired',
      of: aCase({ url: at(`access_token=${EXPIRED}`), status: 401, response: CHALLENGE, body: 'Token has expired' }),
      findings: ['token-expired'],
    },
    {
      name: 'the server refuses it',
      of: aCase({
        url: at('access_token=2YotnFZFEjr1zCsicMWpAA'),
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'a token for something else, and no word',
      of: aCase({ url: at('token=2YotnFZFEjr1zCsicMWpAA'), status: 401, body: 'Unauthorized' }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the token of a page of results',
      of: aCase({ url: at('page_token=abc'), status: 401, response: CHALLENGE }),
      findings: ['authorization-missing'],
    },
    {
      name: 'Authorization is there too',
      of: aCase({
        url: at('access_token=2YotnFZFEjr1zCsicMWpAA'),
        request: { Authorization: `Bearer ${GOOD}` },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
