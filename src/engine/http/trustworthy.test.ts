import { describe, expect, it } from 'vitest';
import { isSecureForCookies } from './trustworthy.ts';

describe('isSecureForCookies', () => {
  it.each([
    ['https://shop.test/', true],
    ['wss://shop.test/', true],
    ['http://shop.test/', false],
    ['http://localhost:3000/', true],
    ['http://app.localhost/', true],
    ['http://127.0.0.1:8080/', true],
    ['http://127.1.2.3/', true],
    ['http://[::1]/', true],
    ['http://192.168.0.1/', false],
    ['http://localhost.shop.test/', false],
  ])('%s: %s', (url, expected) => {
    expect(isSecureForCookies(new URL(url))).toBe(expected);
  });
});
