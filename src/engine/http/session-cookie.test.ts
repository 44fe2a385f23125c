import { describe, expect, it } from 'vitest';
import { type CookieTraits, looksLikeSession, sessionLikenessOf } from './session-cookie.ts';

const RANDOM = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';

describe('sessionLikenessOf', () => {
  it.each([
    'connect.sid',
    'JSESSIONID',
    'PHPSESSID',
    'laravel_session',
    '_session_id',
    'sessionid',
    '.AspNetCore.Cookies',
    '.AspNetCore.Identity.Application',
    '__Secure-next-auth.session-token',
    '__Secure-next-auth.session-token.0',
    '__Host-session',
    'SSESS0123456789abcdef0123456789abcdef',
    'wordpress_logged_in_0123abcd',
    'sb-abcdefgh-auth-token',
    'sid',
    'auth',
    'token',
    'access_token',
  ])('knows %s by name', (name) => {
    expect(sessionLikenessOf({ name, value: RANDOM })).toBe('named');
  });

  it.each(['_shop_session', 'shop-session', 'userToken', 'blog_sid', 'app.auth', 'rememberMe', 'SESSIONTOKEN'])(
    'takes %s for a session by a word of its name',
    (name) => {
      expect(sessionLikenessOf({ name, value: 'x' })).toBe('likely');
    },
  );

  it.each([
    '_ga',
    '_ga_X1Y2Z3',
    '_gid',
    '_fbp',
    '_hjSessionUser_123',
    'OptanonConsent',
    'CookieConsent',
    'theme',
    'locale',
    'user_preferences',
    'csrftoken',
    'XSRF-TOKEN',
    '_csrf',
    '.AspNetCore.Antiforgery.abc',
    '__RequestVerificationToken',
    '__cf_bm',
    'cf_clearance',
    'AWSALB',
    'incap_ses_123',
    'intercom-session-abc',
    'visitor_id',
    'cart',
  ])('never takes %s for one', (name) => {
    expect(sessionLikenessOf({ name, value: RANDOM, httpOnly: true })).toBe('no');
  });

  it.each<[string, CookieTraits]>([
    ['likely', { name: 'x9', value: RANDOM, httpOnly: true }],
    ['likely', { name: 'x9', value: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln' }],
    ['possible', { name: 'x9', value: RANDOM }],
    ['possible', { name: 'x9', value: '42', httpOnly: true }],
    ['no', { name: 'x9', value: '42' }],
    ['no', { name: 'sessionid', value: '' }],
  ])('judges an unknown name by its value: %s', (expected, cookie) => {
    expect(sessionLikenessOf(cookie)).toBe(expected);
  });

  it('is a session when it may be one', () => {
    expect(looksLikeSession({ name: 'x9', value: RANDOM })).toBe(true);
    expect(looksLikeSession({ name: 'theme', value: 'dark' })).toBe(false);
  });
});
