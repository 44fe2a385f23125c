import { aCase, type RuleCases } from '../a-case.ts';

const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="api"' };

export default {
  fires: [
    {
      name: 'a sentence in place of a challenge',
      of: aCase({ status: 401, response: { 'WWW-Authenticate': 'Please log in first' } }),
      findings: ['authorization-missing', 'challenge-malformed'],
    },
    {
      name: 'a bare Bearer challenge to a session, and a JWT in some other cookie',
      of: aCase({
        status: 401,
        request: {
          Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; promo=eyJhbGciOiJIUzI1NiJ9.eyJjIjoiNyJ9.c2ln',
        },
        response: CHALLENGE,
      }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a bare Bearer challenge to a request without a token',
      of: aCase({ status: 401, response: CHALLENGE }),
      findings: ['authorization-missing'],
    },
    {
      name: 'an Authorization that is empty',
      of: aCase({ status: 401, request: { Authorization: '' }, response: CHALLENGE }),
      findings: ['authorization-missing'],
    },
    {
      name: 'the body says it, the header does not',
      of: aCase({ status: 401, body: '{"message":"No token provided"}' }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a 401 that says nothing, to a request that carried nothing',
      of: aCase({ status: 401, request: { Accept: '*/*' } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a 401 with the status as its only word',
      of: aCase({ status: 401, body: 'Unauthorized', request: { Cookie: '_ga=GA1.2.1.1; theme=dark' } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a 403 that means 401 (Django REST framework)',
      of: aCase({ status: 403, body: '{"detail":"Authentication credentials were not provided."}' }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a 403 that means 401 (FastAPI)',
      of: aCase({ status: 403, body: '{"detail":"Not authenticated"}' }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a 403 with a challenge that names a lack of scope, and no token at all',
      of: aCase({
        status: 403,
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="orders:read"' },
      }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a 401 that calls the request malformed, and no token at all',
      of: aCase({ status: 401, response: { 'WWW-Authenticate': 'Bearer error="invalid_request"' } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a challenge that the gateway renamed',
      of: aCase({ status: 401, response: { 'x-amzn-Remapped-WWW-Authenticate': 'Bearer' } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a session cookie came along, and the server names the header that it misses',
      of: aCase({
        status: 401,
        request: { Cookie: 'connect.sid=s%3AnTLYkvF6mYdYqJ2eP0cVbGxq' },
        body: '{"error":"Missing Authorization header"}',
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a call to a sign-in address that wants a token first',
      of: aCase({
        method: 'POST',
        url: 'https://api.shop.test/auth',
        status: 401,
        body: '{"error":"Access token required"}',
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a refused name and password',
      of: aCase({
        method: 'POST',
        url: 'https://api.shop.test/users/check',
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer' },
        body: '{"detail":"Incorrect username or password"}',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a refused sign-in that says nothing',
      of: aCase({ method: 'POST', url: 'https://api.shop.test/login', status: 401 }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'a form that holds a password, refused without a word',
      of: aCase({
        method: 'POST',
        url: 'https://api.shop.test/enter',
        requestBody: 'name=ada&password=x',
        status: 401,
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'a 403 that says nothing',
      of: aCase({ status: 403, request: {} }),
      findings: ['unexplained'],
    },
    {
      name: 'a 403 that forbids without asking who it is',
      of: aCase({ status: 403, body: '{"message":"You are not allowed to see this"}' }),
      findings: ['unexplained'],
    },
    {
      name: 'an answer of another kind',
      of: aCase({ status: 431, request: {} }),
      findings: ['header-too-large'],
    },
  ],
} satisfies RuleCases;
