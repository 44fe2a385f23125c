import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { explain } from '../explain.ts';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import { aCookie, aSetCookie } from '../rules/a-cookie.ts';
import cookieSamesiteNone from './cookie-samesite-none.ts';
import type { Stack } from './stacks.ts';

const codeFor = (stack: Stack, sketch: Parameters<typeof aCase>[0]) =>
  cookieSamesiteNone.snippets[stack]?.(factsOf(aCase(sketch)))?.text;

const overHttp = { url: 'http://api.shop.test/me', page: 'http://www.shop.test/', status: 401 };
const crossSite = { page: 'https://app.example/', status: 401 };
const named = (name: string) => ({ ...crossSite, more: { jar: [aCookie({ name })] } });

describe('the remedy for SameSite', () => {
  it('is Lax over http on one site', () => {
    expect(codeFor('express', overHttp)).toContain("sameSite: 'lax', secure: false");
    expect(codeFor('django', overHttp)).toContain('SESSION_COOKIE_SAMESITE = "Lax"\nSESSION_COOKIE_SECURE = False');
    expect(codeFor('nginx', overHttp)).toContain('httponly samesite=lax;');
    expect(codeFor('nginx', overHttp)).not.toContain(' secure ');
    expect(codeFor('go', overHttp)).toContain('http.SameSiteLaxMode');
  });

  it('is None and Secure for another site', () => {
    expect(codeFor('express', crossSite)).toContain("sameSite: 'none', secure: true");
    expect(codeFor('apache', crossSite)).toContain('"$1; SameSite=None; Secure"');
  });

  it('says the same in words', () => {
    const line = 'connect.sid=s%3Ax.y; Path=/; HttpOnly; SameSite=None';
    const url = 'http://api.shop.test/login';
    const more = { setCookies: [{ ...aSetCookie(line, { page: 'http://www.shop.test/' }), url }] };
    const [finding] = diagnose(aCase({ ...overHttp, more })).findings;
    expect(finding && explain(finding, 'en').fix).toContain('`SameSite=Lax`');
  });

  it.each([
    ['.AspNetCore.Identity.Application', 'ConfigureApplicationCookie('],
    ['.AspNetCore.Cookies', 'Configure<CookieAuthenticationOptions>('],
    ['.AspNetCore.Session', 'AddSession('],
  ])('sets up the options that make %s', (name, call) => {
    expect(codeFor('aspnet', named(name))).toContain(call);
  });
});
