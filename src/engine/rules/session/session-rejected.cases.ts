import { aCase, type RuleCases } from '../a-case.ts';

const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';

export default {
  fires: [
    {
      name: 'a 401 to a session',
      of: aCase({ status: 401, request: { Cookie: `theme=dark; ${SID}` } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'Jira, which always asks for OAuth 1.0, too',
      of: aCase({
        status: 401,
        request: { Cookie: 'JSESSIONID=8A1B2C3D4E5F60718293A4B5C6D7E8F9' },
        response: { 'WWW-Authenticate': 'OAuth realm="https%3A%2F%2Fjira.shop.test"' },
        body: '{"errorMessages":["You are not authenticated."]}',
      }),
      findings: ['session-rejected'],
    },
    {
      name: 'the server says that it expired',
      of: aCase({ status: 401, request: { Cookie: SID }, body: '{"error":"Session expired"}' }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a 403 that asks for a sign-in',
      of: aCase({
        status: 403,
        request: { Cookie: 'sessionid=kX2vQp81LmZr0TtYc7WnB4d9fQ2' },
        body: '{"detail":"Authentication credentials were not provided."}',
      }),
      findings: ['session-rejected'],
    },
    {
      name: 'a 440 of Exchange',
      of: aCase({ status: 440, request: { Cookie: '.ASPXAUTH=8F14E45FCEEA167A5A36DEDD4BEA2543' } }),
      findings: ['session-rejected'],
    },
    {
      name: 'the server says that authentication failed',
      of: aCase({ status: 401, request: { Cookie: SID }, body: '{"error":"Authentication failed"}' }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the page that nginx shows for every 401, to a session that auth_request refused',
      of: aCase({
        status: 401,
        request: { Cookie: '_oauth2_proxy=kX2vQp81LmZr0TtYc7WnB4d' },
        response: { Server: 'nginx' },
        body: { text: '<h1>401 Authorization Required</h1>', mime: 'text/html', truncated: false },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a sign-in with a wrong password, an old session along',
      of: aCase({
        method: 'POST',
        url: 'https://api.shop.test/v1/users/check',
        status: 401,
        request: { Cookie: SID },
        body: '{"error":"Invalid username or password"}',
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'a 403 that says nothing: the session may be good',
      of: aCase({ status: 403, request: { Cookie: SID } }),
      findings: ['unexplained'],
    },
    {
      name: 'the server knows who it is, and has locked the account',
      of: aCase({ status: 401, request: { Cookie: SID }, body: '{"message":"User is inactive"}' }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the server misses another cookie',
      of: aCase({ status: 401, request: { Cookie: SID }, body: '{"msg":"Missing cookie \\"access_token_cookie\\""}' }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the server knows who it is, and lacks a permission',
      of: aCase({ status: 401, request: { Cookie: SID }, body: '{"error":"Missing permission orders:read"}' }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'only an analytics cookie was sent',
      of: aCase({ status: 401, request: { Cookie: '_ga=GA1.1.1795168800.1795168800' } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'an Authorization header was sent too',
      of: aCase({ status: 401, request: { Cookie: SID, Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' } }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the page sent no cookie',
      of: aCase({ status: 401, request: {} }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
