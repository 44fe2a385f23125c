import { describe, expect, it } from 'vitest';
import type { Case } from '../case.ts';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import { answerBlocked, preflightFailed } from '../rules/a-cors.ts';
import { preflightReasonOf } from './preflight-need.ts';

/** What Chromium writes on the wire by itself. */
const WIRE = {
  Host: 'api.shop.test',
  Connection: 'keep-alive',
  'User-Agent': 'Mozilla/5.0 (X11)',
  'sec-ch-ua': '"Chromium";v="156"',
  Accept: '*/*',
  Origin: 'https://www.shop.test',
  Referer: 'https://www.shop.test/',
  'Accept-Language': 'ja,en;q=0.9',
};

const reason = (of: Case) => preflightReasonOf(factsOf(of));

describe('preflightReasonOf', () => {
  it.each<[string, Case, ReturnType<typeof reason>]>([
    [
      'the preflight says so itself',
      aCase(preflightFailed(401, {})),
      { method: 'PUT', headers: ['authorization', 'content-type'] },
    ],
    [
      'the page watches the upload',
      aCase({ method: 'POST', request: null, preflight: { status: 401 }, error: 'net::ERR_FAILED' }),
      { headers: [] },
    ],
    ['nothing asks for it', aCase({ ...answerBlocked(401, {}), request: WIRE }), { headers: [] }],
    [
      'it was remembered',
      aCase({ method: 'DELETE', request: { ...WIRE, 'X-Api-Key': 'k' }, status: 401 }),
      { method: 'DELETE', headers: ['x-api-key'] },
    ],
    ['the method alone is known', aCase({ method: 'PUT', request: null, error: 'x' }), { method: 'PUT', headers: [] }],
    ['nobody saw the request', aCase({ request: null, error: 'x' }), undefined],
    [
      'the cache may have added it',
      aCase({ request: { ...WIRE, 'Cache-Control': 'no-cache' }, status: 401 }),
      undefined,
    ],
    [
      'the browser may have signed in by itself',
      aCase({ request: { ...WIRE, Authorization: 'Basic dTpw' }, status: 401 }),
      undefined,
    ],
  ])('tells why a preflight is needed when %s', (_, of, expected) => {
    expect(reason(of)).toEqual(expected);
  });
});
