import { aCase, type RuleCases } from '../a-case.ts';

const URL = 'https://www.shop.test/api/orders';
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
const COOKIES = { Cookie: 'sessionid=r2; csrftoken=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF' };
const TOKEN = { 'X-CSRFToken': 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF' };

export default {
  fires: [
    {
      name: 'Django does not trust its own origin behind a proxy',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...COOKIES, ...TOKEN, Origin: 'https://www.shop.test' },
        status: 403,
        body: '{"detail":"CSRF Failed: Origin checking failed - https://www.shop.test does not match any trusted origins."}',
      }),
      findings: ['csrf-origin-rejected'],
    },
    {
      name: 'Django got no Referer',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...COOKIES, ...TOKEN },
        status: 403,
        body: '{"detail":"CSRF Failed: Referer checking failed - no Referer."}',
      }),
      findings: ['csrf-origin-rejected'],
    },
    {
      name: 'SvelteKit turns a form away',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...FORM_TYPE, Origin: 'https://www.shop.test' },
        status: 403,
        body: 'Cross-site POST form submissions are forbidden',
      }),
      findings: ['csrf-origin-rejected'],
    },
    {
      name: 'an origin without a name, and no word about it',
      of: aCase({ url: URL, method: 'POST', page: null, request: { ...FORM_TYPE, Origin: 'null' }, status: 403 }),
      findings: ['csrf-origin-rejected'],
    },
  ],
  silent: [
    {
      name: 'a 403 for the signed-in',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...COOKIES, ...TOKEN, Origin: 'https://www.shop.test' },
        status: 403,
        body: '{"detail":"You do not have permission to perform this action."}',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'the server is asked for CORS, not for CSRF',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { Origin: 'https://www.shop.test', Cookie: 'JSESSIONID=a1' },
        status: 403,
        body: 'Invalid CORS request: origin not allowed',
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
