import { describe, expect, it } from 'vitest';
import { isLinear } from '../testing/growth.ts';
import { forbiddenBy, parsePolicies } from './content-security-policy.ts';

const asks = (url: string, isRedirected = false) => ({
  url: new URL(url),
  document: new URL('https://www.shop.test/home'),
  isRedirected,
});

const API = 'https://api.shop.test/v1/me';

describe('forbiddenBy', () => {
  it.each([
    ["connect-src 'self'", 'connect-src'],
    ["default-src 'self'", 'default-src'],
    ["script-src 'none'; default-src 'none'", 'default-src'],
    ['connect-src', 'connect-src'],
    ["connect-src 'none'", 'connect-src'],
    ['connect-src https://api.shop.test:8443', 'connect-src'],
    ['connect-src https://*.api.shop.test', 'connect-src'],
    ['connect-src https://api.shop.test/v2/', 'connect-src'],
    ['connect-src https://api.shop.test/v1', 'connect-src'],
    ['connect-src data:', 'connect-src'],
    ["connect-src *, connect-src 'self'", 'connect-src'],
    ["connect-src 'self'; connect-src *", 'connect-src'],
    ["Connect-Src 'SELF'", 'connect-src'],
  ])('names the directive of %j', (field, name) => {
    expect(forbiddenBy(field, asks(API))?.name).toBe(name);
  });

  it.each([
    ['connect-src *'],
    ['connect-src https:'],
    ['connect-src http:'],
    ['connect-src wss:'],
    ['connect-src api.shop.test'],
    ['connect-src https://api.shop.test'],
    ['connect-src http://api.shop.test'],
    ['connect-src https://api.shop.test:443'],
    ['connect-src https://api.shop.test:*'],
    ['connect-src https://API.shop.test/v1/'],
    ['connect-src https://api.shop.test/v1/me'],
    ["connect-src 'self' *.shop.test"],
    ["connect-src https: ; default-src 'none'"],
    ["script-src 'self'"],
    ['upgrade-insecure-requests'],
    [''],
  ])('lets %j pass', (field) => {
    expect(forbiddenBy(field, asks(API))).toBeUndefined();
  });

  it('knows the document itself, over WebSockets too', () => {
    const own = "connect-src 'self'";
    expect(forbiddenBy(own, asks('https://www.shop.test/api'))).toBeUndefined();
    expect(forbiddenBy(own, asks('wss://www.shop.test/live'))).toBeUndefined();
    expect(forbiddenBy(own, asks('https://www.shop.test:8443/api'))?.name).toBe('connect-src');
  });

  it('compares no path after a redirect', () => {
    const field = 'connect-src https://api.shop.test/v2/';
    expect(forbiddenBy(field, asks(API, true))).toBeUndefined();
  });

  it('shows the directive as written', () => {
    const field = "default-src *;  connect-src 'self'  https://cdn.test ; img-src *";
    const { text, range } = forbiddenBy(field, asks(API))?.span ?? {};
    expect(text).toBe("connect-src 'self'  https://cdn.test");
    expect(field.slice(range?.start, range?.end)).toBe(text);
  });
});

describe('parsePolicies', () => {
  it.each([',', ';', 'connect-src ', 'a ', "'self' https://a.test;"])('is linear in %j', (unit) => {
    expect(isLinear(parsePolicies, unit)).toBe(true);
  });
});
