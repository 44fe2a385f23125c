import { expect, it } from 'vitest';
import { aCase } from '../engine/rules/a-case.ts';
import { pathOf, type Step } from './path.ts';

const sketch = ({ kind, method, outcome, state, broken }: Step) =>
  [kind, method, outcome, state, broken && 'broken'].filter(Boolean).join(' ');

it.each([
  ['a plain 401', aCase({ status: 401 }), 'token-expired', ['page fine', 'request GET 401 failed']],
  [
    'a refused preflight',
    aCase({ method: 'PUT', request: null, error: 'net::ERR_FAILED', preflight: { status: 401 } }),
    'cors-preflight-unauthenticated',
    ['page fine', 'preflight OPTIONS 401 failed', 'request PUT unreached broken'],
  ],
  [
    'a preflight that allows too little',
    aCase({ method: 'PUT', request: null, error: 'net::ERR_FAILED', preflight: { status: 204 } }),
    'cors-preflight-method-missing',
    ['page fine', 'preflight OPTIONS 204 failed', 'request PUT unreached broken'],
  ],
  [
    'a preflight without an answer',
    aCase({ method: 'PUT', request: null, error: 'net::ERR_FAILED', preflight: {} }),
    'cors-preflight-unreachable',
    ['page fine', 'preflight OPTIONS failed broken', 'request PUT unreached'],
  ],
  [
    'an answer that the page may not read',
    aCase({ status: 401, error: 'net::ERR_FAILED', preflight: { status: 204 } }),
    'cors-error-uncovered',
    ['page fine', 'preflight OPTIONS 204 fine', 'request GET 401 failed', 'unread unreached broken'],
  ],
  [
    'a redirect that loses the credentials',
    aCase({ before: [{ status: 307 }], status: 401 }),
    'authorization-dropped-by-redirect',
    ['page fine', 'request GET 307 fine', 'request GET 401 failed broken'],
  ],
  [
    'a redirect that loses the origin',
    aCase({ before: [{ status: 308 }], status: 200, error: 'net::ERR_FAILED' }),
    'cors-redirect-origin-null',
    ['page fine', 'request GET 308 fine', 'request GET 200 failed broken', 'unread unreached'],
  ],
  [
    'no answer at all',
    aCase({ error: 'net::ERR_CONNECTION_REFUSED' }),
    'unexplained',
    ['page fine', 'request GET net::ERR_CONNECTION_REFUSED failed broken'],
  ],
  [
    'a request that never left',
    aCase({ request: null, more: { blocked: true } }),
    'request-blocked-before-send',
    ['page fine', 'request GET unreached broken'],
  ],
  ['a navigation', aCase({ page: null, status: 403 }), 'unexplained', ['browser fine', 'request GET 403 failed']],
])('shows the path of %s', (_, of, rule, steps) => {
  expect(pathOf(of, rule).map(sketch)).toEqual(steps);
});
