import { aCase, type RuleCases } from '../a-case.ts';

/** A call that DevTools alone saw. */
const untold = (url: string, error?: string) =>
  aCase({ url, request: null, ...(error !== undefined && { error }), more: { blocked: true } });

export default {
  fires: [
    {
      name: 'a host without a scheme',
      of: untold('localhost:3000/me', 'net::ERR_FAILED'),
      findings: ['cors-scheme-unsupported'],
    },
    {
      name: 'a domain without a scheme',
      of: untold('api.shop.test:8443/me', 'net::ERR_FAILED'),
      findings: ['cors-scheme-unsupported'],
    },
    { name: 'a file', of: untold('file:///home/ada/data.json'), findings: ['cors-scheme-unsupported'] },
    {
      name: 'a misspelt scheme',
      of: untold('htps://api.shop.test/me', 'net::ERR_FAILED'),
      findings: ['cors-scheme-unsupported'],
    },
    {
      name: 'a redirect to an app',
      of: aCase({
        url: 'myapp://callback?code=1',
        request: null,
        before: [{ url: 'https://id.test/authorize', status: 302, response: { Location: 'myapp://callback?code=1' } }],
        error: 'net::ERR_FAILED',
      }),
      findings: ['cors-scheme-unsupported'],
    },
  ],
  silent: [
    {
      name: 'http',
      of: aCase({
        url: 'http://api.shop.test/me',
        page: 'http://www.shop.test/',
        error: 'net::ERR_CONNECTION_REFUSED',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'plain http on a secure page',
      of: untold('http://api.shop.test/me'),
      findings: ['request-blocked-before-send'],
    },
  ],
} satisfies RuleCases;
