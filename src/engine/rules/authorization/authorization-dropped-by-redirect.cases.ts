import { aCase, type RuleCases } from '../a-case.ts';

const Authorization = 'Bearer 2YotnFZFEjr1zCsicMWpAA';
const CHALLENGE = { 'WWW-Authenticate': 'Bearer' };

const redirect = (from: string, to: string) => ({
  url: from,
  request: { Authorization },
  status: 307,
  response: { Location: to },
});

const redirected = (from: string, to: string) =>
  aCase({ before: [redirect(from, to)], url: to, status: 401, response: CHALLENGE });

export default {
  fires: [
    {
      name: 'to another host',
      of: redirected('https://api.shop.test/me', 'https://eu.shop.test/me'),
      findings: ['authorization-dropped-by-redirect'],
    },
    {
      name: 'from http to https',
      of: redirected('http://api.shop.test/me', 'https://api.shop.test/me'),
      findings: ['authorization-dropped-by-redirect'],
    },
    {
      name: 'to another port',
      of: redirected('https://api.shop.test/me', 'https://api.shop.test:8443/me'),
      findings: ['authorization-dropped-by-redirect'],
    },
    {
      name: 'at the second of three redirects, answered 403',
      of: aCase({
        before: [
          redirect('https://api.shop.test/me', '/me/'),
          redirect('https://api.shop.test/me/', 'https://eu.shop.test/me/'),
          { url: 'https://eu.shop.test/me/', request: {}, status: 301, response: { Location: '/v2/me/' } },
        ],
        url: 'https://eu.shop.test/v2/me/',
        status: 403,
      }),
      findings: ['authorization-dropped-by-redirect'],
    },
    {
      name: 'to a host that leaves the CORS headers out of its errors, so that the page cannot read the 401',
      of: aCase({
        before: [redirect('https://api.shop.test/me', 'https://eu.shop.test/me')],
        url: 'https://eu.shop.test/me',
        request: { Origin: 'null', 'Sec-Fetch-Mode': 'cors' },
        status: 401,
        response: CHALLENGE,
        error: 'net::ERR_FAILED',
      }),
      findings: ['authorization-dropped-by-redirect'],
    },
  ],
  silent: [
    {
      name: 'a redirect on the same origin keeps it',
      of: aCase({
        before: [redirect('https://api.shop.test/me', '/me/')],
        url: 'https://api.shop.test/me/',
        request: { Authorization },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'there was none to drop',
      of: aCase({
        before: [
          {
            url: 'http://api.shop.test/me',
            request: {},
            status: 301,
            response: { Location: 'https://api.shop.test/me' },
          },
        ],
        url: 'https://api.shop.test/me',
        status: 401,
        response: CHALLENGE,
      }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
