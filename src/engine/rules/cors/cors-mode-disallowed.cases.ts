import { aCase, type RuleCases } from '../a-case.ts';

const NO_CORS = { 'Sec-Fetch-Mode': 'no-cors' };

/** A redirect that was not followed, by a call that had this mode. */
const redirected = (mode: string) =>
  aCase({
    url: 'https://id.test/login',
    request: null,
    before: [
      {
        url: 'https://www.shop.test/me',
        request: { 'Sec-Fetch-Mode': mode },
        status: 302,
        response: { Location: 'https://id.test/login' },
      },
    ],
    error: 'net::ERR_ABORTED',
  });

export default {
  fires: [
    {
      name: 'a challenge to a call without CORS',
      of: aCase({ request: NO_CORS, status: 401, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['cors-mode-disallowed'],
    },
    {
      name: 'a bare 401 to a call without CORS',
      of: aCase({ request: NO_CORS, status: 401 }),
      findings: ['cors-mode-disallowed', 'challenge-missing'],
    },
    {
      name: 'the body asks for an API key',
      of: aCase({ request: NO_CORS, status: 403, body: '{"message":"No API key found in request"}' }),
      findings: ['cors-mode-disallowed'],
    },
    {
      name: 'a call without CORS to plain http, which shows in the missing Origin',
      of: aCase({
        page: 'http://www.shop.test/',
        url: 'http://api.shop.test/me',
        request: { Accept: '*/*' },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['cors-mode-disallowed'],
    },
    {
      name: 'a redirect that leaves the origin in same-origin mode',
      of: redirected('same-origin'),
      findings: ['cors-mode-disallowed'],
    },
  ],
  silent: [
    {
      name: 'a call with CORS',
      of: aCase({
        request: { 'Sec-Fetch-Mode': 'cors', Origin: 'https://www.shop.test' },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['authorization-missing', 'cors-challenge-unexposed'],
    },
    {
      name: 'an image',
      of: aCase({ type: 'image', request: NO_CORS, status: 401, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a ping with a session that is not good enough',
      of: aCase({
        request: { ...NO_CORS, Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        status: 403,
        body: 'Forbidden',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a forbidden page that says nothing about credentials',
      of: aCase({ request: NO_CORS, status: 403, body: 'Your IP address is blocked' }),
      findings: ['unexplained'],
    },
    { name: 'a redirect that the page gave up', of: redirected('cors'), findings: ['unexplained'] },
  ],
} satisfies RuleCases;
