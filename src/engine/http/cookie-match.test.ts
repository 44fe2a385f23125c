import { describe, expect, it } from 'vitest';
import { defaultPathOf, domainMatches, pathMatches } from './cookie-match.ts';

describe('domainMatches', () => {
  it.each([
    ['shop.test', 'shop.test', true],
    ['api.shop.test', 'shop.test', true],
    ['shop.test', 'api.shop.test', false],
    ['myshop.test', 'shop.test', false],
    ['127.0.0.1', '0.0.1', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['localhost', '127.0.0.1', false],
  ])('%s against %s: %s', (host, domain, expected) => {
    expect(domainMatches(host, domain)).toBe(expected);
  });
});

describe('pathMatches', () => {
  it.each([
    ['/', '/', true],
    ['/api/me', '/', true],
    ['/api/me', '/api', true],
    ['/api/me', '/api/', true],
    ['/api', '/api/', false],
    ['/apis', '/api', false],
    ['/', '/api', false],
    ['/API', '/api', false],
  ])('%s against %s: %s', (requestPath, cookiePath, expected) => {
    expect(pathMatches(requestPath, cookiePath)).toBe(expected);
  });
});

describe('defaultPathOf', () => {
  it.each([
    ['/', '/'],
    ['/login', '/'],
    ['/auth/login', '/auth'],
    ['/auth/', '/auth'],
  ])('%s → %s', (requestPath, expected) => {
    expect(defaultPathOf(requestPath)).toBe(expected);
  });
});
