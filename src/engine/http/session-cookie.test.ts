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
    'JSESSIONID.1a2b3c4d',
    'express:sess',
    'iron-session',
    'auth_session',
    'better-auth.session_token',
    '__Secure-authjs.session-token.1',
    '__session',
    'CAKEPHP',
    'PLAY_SESSION',
    'SESSION',
    '_gitlab_session',
    'grafana_session',
    'SimpleSAMLAuthToken',
    'KEYCLOAK_IDENTITY',
    'ory_kratos_session',
    'AWSELBAuthSessionCookie-0',
    'AppServiceAuthSession',
    '_shibsession_64656661756c74',
    'LtpaToken2',
    'MYSAPSSO2',
    'i_like_gitea',
  ])('knows %s by name', (name) => {
    expect(sessionLikenessOf({ name, value: RANDOM })).toBe('named');
  });

  it.each([
    '_shop_session',
    'shop-session',
    'userToken',
    'blog_sid',
    'app.auth',
    'rememberMe',
    'SESSIONTOKEN',
    'remember-me',
    'REMEMBERME',
    'remember_user_token',
    'remember_web_59ba36addc2b2f9401580f014c7f58ea4e30989d',
  ])('takes %s for a session by a word of its name', (name) => {
    expect(sessionLikenessOf({ name, value: 'x' })).toBe('likely');
  });

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
    'CookieConsent',
    'hubspotutk',
    'didomi_token',
    'crisp-client%2Fsession%2F1a2b',
    '_parsely_session',
    'fs_uid',
    'TLTSID',
    '_sp_ses.1fff',
    'aws-waf-token',
    'AWSELB',
    'ApplicationGatewayAffinityCORS',
    '_pxvid',
    'mp_0123_mixpanel',
    'wp_woocommerce_session_0123',
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
