import { expect, it } from 'vitest';
import { aCase } from '../engine/rules/a-case.ts';
import { serverLogOf } from './server-log.ts';

it('puts time, method, path, status and every request id on one line, without secrets', () => {
  const of = aCase({
    method: 'POST',
    url: 'https://api.shop.test/orders?access_token=abcdefgh&page=2#top',
    request: { traceparent: '00-4bf9-00f0-01', 'X-Request-ID': 'r1' },
    status: 401,
    response: {
      'x-request-id': 'r1',
      'CF-Ray': '8f2a-NRT',
      'X-Ms-Correlation-Request-Id': 'c1',
      'Content-Length': '0',
    },
  });
  expect(serverLogOf(of).line).toBe(
    '2026-11-20T10:00:00.000Z POST api.shop.test/orders?access_token=redacted&page=2 401 ' +
      'x-request-id=r1 CF-Ray=8f2a-NRT X-Ms-Correlation-Request-Id=c1 traceparent=00-4bf9-00f0-01',
  );
});

it('takes the local time when the server tells none it can read', () => {
  const of = aCase({ status: 403, response: { Date: 'yesterday' } });
  expect(serverLogOf(of)).toMatchObject({
    serverTime: 'yesterday',
    line: '2026-11-20T09:59:59.900Z GET api.shop.test/me 403',
  });
});

it('names the preflight when the request itself never left', () => {
  const of = aCase({
    method: 'PUT',
    request: null,
    error: 'net::ERR_FAILED',
    preflight: { status: 405, response: { 'x-request-id': 'p1' } },
  });
  expect(serverLogOf(of)).toMatchObject({
    method: 'OPTIONS',
    status: 405,
    ids: [{ name: 'x-request-id', value: 'p1' }],
  });
});
