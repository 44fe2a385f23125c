import { describe, expect, it } from 'vitest';
import type { Case } from '../case.ts';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import { aCookie, CROSS_SITE, CROSS_SITE_OMIT, SAME_SITE } from '../rules/a-cookie.ts';
import { ALLOWS, answerBlocked, ORIGIN, preflightFailed } from '../rules/a-cors.ts';

const ANY = { 'Access-Control-Allow-Origin': '*' };

const judged = (of: Case) => {
  const cors = factsOf(of).cors;
  return cors && { origin: cors.origin, mode: cors.mode, proof: cors.proof, failed: cors.failed };
};

describe('judgeCors', () => {
  it.each<[string, Case]>([
    ["the page's own origin", aCase({ page: 'https://api.shop.test/', request: {}, status: 401 })],
    ['a navigation', aCase({ type: 'main_frame', method: 'POST', request: { Origin: ORIGIN }, status: 403 })],
    ['a request that takes no part', aCase({ request: { 'Sec-Fetch-Mode': 'no-cors', Origin: ORIGIN }, status: 401 })],
    ['a WebSocket', aCase({ type: 'websocket', request: { Origin: ORIGIN }, status: 403 })],
  ])('has no say in %s', (_, of) => {
    expect(judged(of)).toBeUndefined();
  });

  it.each<[string, Case, ReturnType<typeof judged>]>([
    [
      'a cookie came along',
      aCase({ request: { ...SAME_SITE, Cookie: 'a=1' }, status: 401, response: ANY, error: 'net::ERR_FAILED' }),
      { origin: ORIGIN, mode: 'include', proof: 'cookie-sent', failed: 'response' },
    ],
    [
      'the browser told of storage access',
      aCase({
        page: 'https://app.example/',
        request: CROSS_SITE,
        status: 401,
        response: ANY,
        error: 'net::ERR_FAILED',
      }),
      { origin: 'https://app.example', mode: 'include', proof: 'storage-access', failed: 'response' },
    ],
    [
      'the browser would have told of storage access',
      aCase({ page: 'https://app.example/', request: CROSS_SITE_OMIT, status: 401, response: ANY }),
      { origin: 'https://app.example', mode: 'omit', proof: 'storage-access', failed: undefined },
    ],
    [
      'the browser blocked what passes without credentials',
      aCase(answerBlocked(200, ANY)),
      { origin: ORIGIN, mode: 'include', proof: 'blocked', failed: 'response' },
    ],
    [
      'the same in the preflight',
      aCase(preflightFailed(204, { ...ALLOWS, ...ANY })),
      { origin: ORIGIN, mode: 'include', proof: 'blocked', failed: 'preflight' },
    ],
    [
      'the browser allowed what fails with credentials',
      aCase({ request: SAME_SITE, status: 401, response: ANY }),
      { origin: ORIGIN, mode: 'omit', proof: 'allowed', failed: undefined },
    ],
    [
      'a cookie that could have travelled did not',
      aCase({
        request: SAME_SITE,
        status: 401,
        response: { 'Access-Control-Allow-Origin': ORIGIN, 'Access-Control-Allow-Credentials': 'true' },
        more: { jar: [aCookie({})] },
      }),
      { origin: ORIGIN, mode: 'omit', proof: 'cookie-withheld', failed: undefined },
    ],
    [
      'nothing tells',
      aCase(preflightFailed(204, {})),
      { origin: ORIGIN, mode: 'unknown', proof: undefined, failed: 'preflight' },
    ],
  ])('knows the credentials mode when %s', (_, of, expected) => {
    expect(judged(of)).toEqual(expected);
  });

  it('does not blame CORS for a block that its checks do not explain', () => {
    const of = aCase(
      answerBlocked(200, { 'Access-Control-Allow-Origin': ORIGIN, 'Access-Control-Allow-Credentials': 'true' }),
    );
    expect(factsOf(of).cors?.failed).toBeUndefined();
  });

  it('believes no Cookie header that only DevTools saw on a request that never left', () => {
    const of = aCase({ ...preflightFailed(204, {}) });
    const [hop] = of.exchange.hops;
    const headers = [{ name: 'Cookie', value: 'a=1' }];
    const devtools = hop && { ...hop, request: { ...hop.request, headers, headersFrom: 'devtools' as const } };
    const observed = { ...of, exchange: { ...of.exchange, hops: devtools ? [devtools] : [] } };
    expect(factsOf(observed).cors?.mode).toBe('unknown');
  });

  it('makes one table of preflight and answer', () => {
    const of = aCase({ ...preflightFailed(204, ALLOWS), request: SAME_SITE, status: 200 });
    expect(factsOf(of).cors?.rows.map(({ of: message, answerName, pass }) => [message, answerName, pass])).toEqual([
      ['preflight-response', 'status', true],
      ['preflight-response', 'Access-Control-Allow-Origin', true],
      ['preflight-response', 'Access-Control-Allow-Methods', true],
      ['preflight-response', 'Access-Control-Allow-Headers', true],
      ['preflight-response', 'Access-Control-Allow-Headers', true],
      ['response', 'Access-Control-Allow-Origin', false],
    ]);
  });
});
