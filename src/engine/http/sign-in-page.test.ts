import { describe, expect, it } from 'vitest';
import { looksLikeSignIn } from './sign-in-page.ts';

describe('looksLikeSignIn', () => {
  it.each([
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1&response_type=code',
    'https://accounts.google.com/ServiceLogin',
    'https://tenant.eu.auth0.com/authorize',
    'https://team.cloudflareaccess.com/cdn-cgi/access/login/app.shop.test',
    'https://sso.shop.test/realms/shop/protocol/openid-connect/auth',
    'https://shop.test/Account/Login?ReturnUrl=%2Fapi%2Fme',
    'https://shop.test/users/sign_in',
    'https://shop.test/login.php',
    'https://idp.example/start?SAMLRequest=fZFfa8IwFMXf',
  ])('%s', (url) => {
    expect(looksLikeSignIn(new URL(url))).toBe(true);
  });

  it.each([
    'https://api.shop.test/me',
    'https://api.shop.test/authors/1',
    'https://cdn.example/login-icons.svg',
    'https://shop.test/blogin/2',
  ])('not %s', (url) => {
    expect(looksLikeSignIn(new URL(url))).toBe(false);
  });
});
