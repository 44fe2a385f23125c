import type { Case } from '../../case.ts';
import { aCase, type RuleCases } from '../a-case.ts';

const ORIGIN = 'https://www.shop.test';

/** A call that DevTools alone saw, with the policies of the documents that may have made it. */
function untold(url: string, policies: Case['policies'] = []): Case {
  return aCase({ url, request: null, more: { blocked: true, policies } });
}

const page = (...fields: readonly string[]) => ({ url: `${ORIGIN}/`, fields });

const stopped = (error: string, url = 'https://api.shop.test/me') => aCase({ url, request: null, error });

/** A redirect that was not followed. */
const redirectedTo = (url: string, policies: Case['policies'] = []) =>
  aCase({
    url,
    request: null,
    before: [{ url: 'https://api.shop.test/me', status: 307, response: { Location: url } }],
    error: 'net::ERR_ABORTED',
    more: { policies },
  });

export default {
  fires: [
    {
      name: 'an extension',
      of: stopped('net::ERR_BLOCKED_BY_CLIENT'),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'an administrator',
      of: stopped('net::ERR_BLOCKED_BY_ADMINISTRATOR'),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'a port of another protocol',
      of: stopped('net::ERR_UNSAFE_PORT', 'https://api.shop.test:6000/me'),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'plain http on a secure page',
      of: untold('http://api.shop.test/me'),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'a redirect to plain http',
      of: redirectedTo('http://api.shop.test/me/'),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'a policy without the API',
      of: untold('https://api.shop.test/me', [page("default-src 'self'; script-src *")]),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'a redirect to what the policy does not name',
      of: redirectedTo('https://id.test/authorize', [page("connect-src 'self' https://api.shop.test")]),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'a policy in a meta element',
      of: untold('https://api.shop.test/me', [page()]),
      findings: ['request-blocked-before-send'],
    },
    {
      name: 'a frame of two that forbids it',
      of: untold('https://api.shop.test/me', [page(), page("connect-src 'none'")]),
      findings: ['request-blocked-before-send'],
    },
  ],
  silent: [
    { name: 'a server that is down', of: stopped('net::ERR_CONNECTION_REFUSED'), findings: ['unexplained'] },
    {
      name: 'an answer that the page may not read',
      of: aCase({ status: 200, error: 'net::ERR_FAILED', more: { policies: [page("connect-src 'none'")] } }),
      findings: ['cors-origin-missing'],
    },
    {
      name: 'a redirect that the page gave up',
      of: redirectedTo('https://id.test/authorize', [page('connect-src *')]),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
