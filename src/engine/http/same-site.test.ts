import { describe, expect, it } from 'vitest';
import { type CookieContext, isSameSite, registrableDomainOf, sameSiteContextOf, siteOf } from './same-site.ts';

describe('registrableDomainOf', () => {
  it.each([
    ['api.shop.test', 'shop.test'],
    ['a.b.shop.co.uk', 'shop.co.uk'],
    ['me.github.io', 'me.github.io'],
    ['github.io', undefined],
    ['co.uk', undefined],
    ['localhost', undefined],
    ['127.0.0.1', undefined],
  ])('%s → %s', (host, expected) => {
    expect(registrableDomainOf(host)).toBe(expected);
  });
});

describe('isSameSite', () => {
  it.each([
    ['https://www.shop.test', 'https://api.shop.test', true, true],
    ['http://www.shop.test', 'https://api.shop.test', false, true],
    ['https://shop.test:8443', 'https://shop.test', true, true],
    ['https://a.github.io', 'https://b.github.io', false, false],
    ['http://localhost:3000', 'http://localhost:4000', true, true],
    ['http://localhost', 'http://127.0.0.1', false, false],
    ['wss://api.shop.test', 'https://www.shop.test', true, true],
  ])('%s and %s', (a, b, schemeful, schemeless) => {
    expect(isSameSite(new URL(a), new URL(b), true)).toBe(schemeful);
    expect(isSameSite(new URL(a), new URL(b), false)).toBe(schemeless);
  });

  it('writes a site as scheme and registrable domain', () => {
    expect(siteOf(new URL('wss://a.b.shop.test:8443/x'))).toBe('https://shop.test');
  });
});

describe('sameSiteContextOf', () => {
  const context = (of: Partial<CookieContext>): CookieContext => ({
    url: new URL('https://api.shop.test/me'),
    method: 'GET',
    type: 'xmlhttprequest',
    initiator: 'https://www.shop.test',
    documents: ['https://www.shop.test/'],
    ...of,
  });

  it.each<[string, Partial<CookieContext>, ReturnType<typeof sameSiteContextOf>]>([
    ['a sibling host', {}, 'strict'],
    ['another site', { initiator: 'https://app.example', documents: ['https://app.example/'] }, 'cross-site'],
    ['another scheme', { initiator: 'http://www.shop.test', documents: ['http://www.shop.test/'] }, 'cross-site'],
    [
      'a same-site frame under another site',
      { documents: ['https://www.shop.test/', 'https://app.example/'] },
      'cross-site',
    ],
    [
      'a cross-site frame in between',
      { documents: ['https://www.shop.test/', 'https://app.example/', 'https://www.shop.test/'] },
      'cross-site',
    ],
    ['a frame without a URL of its own', { documents: ['about:srcdoc', 'https://www.shop.test/'] }, 'strict'],
    ['an opaque initiator', { initiator: 'null' }, 'cross-site'],
    ['the initiator alone', { documents: [] }, 'strict'],
    ['an extension', { initiator: 'chrome-extension://abc' }, undefined],
    ['a link from another site', { type: 'main_frame', documents: [], initiator: 'https://app.example' }, 'lax'],
    [
      'a form from another site',
      { type: 'main_frame', method: 'POST', documents: [], initiator: 'https://app.example' },
      'lax-unsafe',
    ],
    [
      'a frame that another site opens',
      { type: 'sub_frame', initiator: 'https://app.example', documents: ['https://app.example/'] },
      'cross-site',
    ],
  ])('%s', (_, of, expected) => {
    expect(sameSiteContextOf(context(of), true)).toBe(expected);
  });

  it('needs no initiator where the documents were seen, or where the user asked', () => {
    const { initiator: _, ...unasked } = context({});
    expect(sameSiteContextOf(unasked, true)).toBe('strict');
    expect(sameSiteContextOf({ ...unasked, type: 'main_frame', documents: [] }, true)).toBe('strict');
  });

  it('knows nothing where nobody was seen', () => {
    const { initiator: _, ...nobody } = context({ documents: [] });
    expect(sameSiteContextOf(nobody, true)).toBeUndefined();
  });

  it('counts another scheme as the same site when schemes do not count', () => {
    const insecure = context({ initiator: 'http://www.shop.test', documents: ['http://www.shop.test/'] });
    expect(sameSiteContextOf(insecure, false)).toBe('strict');
  });
});
