import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookieOf, refusedFor, type StorageContext } from './cookie-storage.ts';
import { parseSetCookie } from './set-cookie.ts';

const NOW = 1_795_168_800_000;

const at = (url: string, page: string | null = 'https://www.shop.test/'): StorageContext => ({
  url: new URL(url),
  method: 'GET',
  type: page === null ? 'main_frame' : 'xmlhttprequest',
  documents: page === null ? [] : [page],
  receivedAt: NOW,
});
const API = at('https://api.shop.test/auth/login');
const HTTP_API = at('http://api.shop.test/login', 'http://www.shop.test/');

const reasons = (line: string, context: StorageContext) =>
  refusedFor(parseSetCookie(line), context).map(({ reason }) => reason);

describe('refusedFor', () => {
  it.each([
    'sid=1',
    'sid=1; Secure; HttpOnly; SameSite=None',
    'sid=1; Domain=shop.test',
    'sid=1; Domain=.api.shop.test',
    'sid=1; Domain=',
    'sid=1; SameSite=Foo',
    'sid=1; SameSite=None; Secure; Partitioned',
    '__Secure-sid=1; Secure',
    '__Host-sid=1; Secure; Path=/',
    '__Http-sid=1; Secure; HttpOnly',
    '__Host-Http-sid=1; Secure; HttpOnly; Path=/',
    '__Hostile=1',
    'sid=1; Max-Age=x',
    'sid=1; Expires=junk',
    'sid=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  ])('keeps %j', (line) => {
    expect(reasons(line, API)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['sid=1; SameSite=None', ['set-cookie-samesite-none-insecure']],
    ['sid=1; Domain=www.shop.test', ['set-cookie-domain-mismatch']],
    ['sid=1; Domain=other.example', ['set-cookie-domain-mismatch']],
    ['sid=1; Domain=test', ['set-cookie-public-suffix']],
    ['sid=1; Domain=.', ['set-cookie-domain-mismatch']],
    ['sid=1; Partitioned', ['set-cookie-partitioned-insecure']],
    ['__Secure-sid=1', ['set-cookie-prefix-violated']],
    ['__Host-sid=1; Secure', ['set-cookie-prefix-violated']],
    ['__Host-sid=1; Secure; Path=/; Domain=shop.test', ['set-cookie-prefix-violated']],
    ['__host-sid=1; Path=/', ['set-cookie-prefix-violated']],
    ['__Http-sid=1; Secure', ['set-cookie-prefix-violated']],
    ['__Host-Http-sid=1; Secure; Path=/', ['set-cookie-prefix-violated']],
    ['=__Host-sid', ['set-cookie-prefix-violated']],
    ['sid=1; Max-Age=+0', ['set-cookie-expired-on-arrival']],
    ['sid=1; Max-Age=0', ['set-cookie-expired-on-arrival']],
    ['sid=1; Max-Age=-5', ['set-cookie-expired-on-arrival']],
    ['sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', ['set-cookie-expired-on-arrival']],
    ['=', ['set-cookie-empty']],
    ['sid=a\u0001b', ['set-cookie-character-disallowed']],
    [`sid=${'x'.repeat(4094)}`, ['set-cookie-too-large']],
    ['__Host-sid=1; SameSite=None; Path=/', ['set-cookie-samesite-none-insecure', 'set-cookie-prefix-violated']],
  ])('refuses %.60j', (line, expected) => {
    expect(reasons(line, API)).toEqual(expected);
  });

  it.each([
    ['sid=1', ['set-cookie-samesite-cross-site']],
    ['sid=1; SameSite=Lax; Secure', ['set-cookie-samesite-cross-site']],
    ['sid=1; SameSite=Strict; Secure', ['set-cookie-samesite-cross-site']],
    ['sid=1; SameSite=None; Secure', []],
    ['sid=1; SameSite=None', ['set-cookie-samesite-none-insecure']],
  ])('in an answer to another site: %j', (line, expected) => {
    expect(reasons(line, at('https://api.shop.test/login', 'https://app.example/'))).toEqual(expected);
  });

  it('lets the navigation of a page set anything, wherever it came from', () => {
    const navigation = { ...at('https://api.shop.test/', null), initiator: 'https://app.example' };
    expect(reasons('sid=1; SameSite=Strict; Secure', navigation)).toEqual([]);
  });

  it.each([
    ['http://api.shop.test/login', ['set-cookie-secure-over-http']],
    ['http://localhost:3000/login', []],
    ['http://127.0.0.1:3000/login', []],
  ])('Secure over %s', (url, expected) => {
    expect(reasons('sid=1; Secure', at(url, new URL('/', url).href))).toEqual(expected);
  });

  it('keeps an insecure answer from replacing a secure cookie', () => {
    const old = cookieOf(parseSetCookie('sid=1; Secure; Path=/').value, API);
    const seen = { ...HTTP_API, jar: [old] };
    expect(reasons('sid=2; Path=/', seen)).toEqual(['set-cookie-overwrites-secure']);
    expect(reasons('other=2; Path=/', seen)).toEqual([]);
    expect(reasons('sid=2; Path=/', { ...API, jar: [old] })).toEqual([]);
  });

  it('lets a host that is a public suffix name itself, for itself alone', () => {
    const suffix = at('https://github.io/', null);
    expect(reasons('sid=1; Domain=github.io', suffix)).toEqual([]);
    expect(cookieOf(parseSetCookie('sid=1; Domain=github.io').value, suffix).hostOnly).toBe(true);
  });

  it('marks the attribute that is wrong, or the place where one is missing', () => {
    const line = 'sid=1; SameSite=None; Path=/';
    const [refused] = refusedFor(parseSetCookie(line), API);
    expect(refused?.marks.map(({ start, end }) => line.slice(start, end))).toEqual(['SameSite=None', '']);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '; Domain=',
      '; Path=',
      '=',
      '; SameSite=None',
      '; Max-Age=',
      '; Expires=',
      '9',
      'é',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(() => reasons(pieces.join(''), API)).not.toThrow();
      }),
    );
  });
});

describe('cookieOf', () => {
  const made = (line: string) => cookieOf(parseSetCookie(line).value, API);

  it('fills in what the line leaves out', () => {
    expect(made('sid=1')).toEqual({
      name: 'sid',
      value: '1',
      domain: 'api.shop.test',
      hostOnly: true,
      path: '/auth',
      secure: false,
      httpOnly: false,
      sameSite: 'unspecified',
    });
  });

  it('takes what the line says', () => {
    expect(made('sid=1; Domain=.Shop.test; Path=/; Secure; HttpOnly; SameSite=strict; Max-Age=60')).toEqual({
      name: 'sid',
      value: '1',
      domain: 'shop.test',
      hostOnly: false,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'strict',
      expiresAt: NOW + 60_000,
    });
  });

  it('puts a partitioned cookie under the site of the page', () => {
    expect(made('sid=1; Secure; Partitioned').partition).toBe('https://shop.test');
  });

  it('puts a partitioned cookie of a top-level page under its own site', () => {
    const { value } = parseSetCookie('sid=1; Secure; Partitioned');
    expect(cookieOf(value, at('https://api.shop.test/', null)).partition).toBe('https://shop.test');
  });

  it('keeps no cookie longer than 400 days', () => {
    expect(made('sid=1; Max-Age=999999999').expiresAt).toBe(NOW + 400 * 86_400_000);
  });
});
