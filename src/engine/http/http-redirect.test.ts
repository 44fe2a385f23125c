import { describe, expect, it } from 'vitest';
import { headersAfter, locationOf, methodAfter, taintedAt, userinfoRefused } from './http-redirect.ts';

const A = 'https://a.test';
const B = 'https://b.test';
const C = 'https://c.test';

describe('locationOf', () => {
  it.each([
    [302, ['/login'], '/login'],
    [308, ['https://b.test/'], 'https://b.test/'],
    [302, [''], undefined],
    [302, [], undefined],
    [300, ['/login'], undefined],
    [304, ['/login'], undefined],
    [201, ['/orders/1'], undefined],
  ])('%i with %j', (status, values, expected) => {
    expect(locationOf({ status, headers: values.map((value) => ({ name: 'location', value })) })).toBe(expected);
  });
});

describe('taintedAt', () => {
  it.each([
    ['no redirect', [B], -1],
    ['away from the own origin', [A, B], -1],
    ['within another origin', [B, B], -1],
    ['from another origin to a third', [B, C], 1],
    ['from another origin back to the own', [A, B, A], 2],
    ['once lost, lost for good', [B, C, C], 1],
  ])('knows the origin after redirects: %s', (_, origins, expected) => {
    const urls = origins.map((origin) => new URL('/x', origin));
    expect(taintedAt(A, urls)).toBe(expected);
  });
});

describe('userinfoRefused', () => {
  it.each([
    ['https://u:p@a.test/', false, 'chromium'],
    ['https://u:p@a.test/', true, 'standard'],
    ['https://u@b.test/', false, 'standard'],
    ['https://:p@b.test/', false, 'standard'],
    ['https://@b.test/', true, undefined],
    ['https://b.test/@u', true, undefined],
  ])('%s, across origins: %s', (to, isCors, expected) => {
    expect(userinfoRefused(new URL(to), { origin: A, isCors })).toBe(expected);
  });
});

describe('methodAfter', () => {
  it.each([
    ['POST', 301, 'GET'],
    ['POST', 302, 'GET'],
    ['POST', 307, 'POST'],
    ['PUT', 301, 'PUT'],
    ['PUT', 303, 'GET'],
    ['HEAD', 303, 'HEAD'],
    ['PUT', 308, 'PUT'],
  ])('%s after %i is %s', (method, status, expected) => {
    expect(methodAfter(method, status)).toBe(expected);
  });
});

describe('headersAfter', () => {
  const headers = ['Authorization', 'Content-Type', 'X-A'].map((name) => ({ name, value: 'x' }));
  it.each([
    ['within an origin', A, 307, 'POST', ['Authorization', 'Content-Type', 'X-A']],
    ['to another origin', B, 307, 'POST', ['Content-Type', 'X-A']],
    ['without the body', A, 302, 'POST', ['Authorization', 'X-A']],
    ['a GET that stays one', A, 303, 'GET', ['Authorization', 'Content-Type', 'X-A']],
  ])('%s', (_, to, status, method, expected) => {
    const kept = headersAfter(headers, { from: new URL(A), to: new URL(to), method, status });
    expect(kept.map(({ name }) => name)).toEqual(expected);
  });
});
