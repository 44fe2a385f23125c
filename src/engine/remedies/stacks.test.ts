import { describe, expect, it } from 'vitest';
import type { Header } from '../case.ts';
import { recognise } from './stacks.ts';

const fields = (of: Readonly<Record<string, string>>): readonly Header[] =>
  Object.entries(of).map(([name, value]) => ({ name, value }));

const answer = (of: Readonly<Record<string, string>>, text = '') => ({
  headers: fields(of),
  body: { text, mime: '', truncated: false },
});

const SPRING_CACHE = { 'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate', Pragma: 'no-cache' };

describe('recognise', () => {
  it.each([
    ['connect.sid', 'express'],
    ['JSESSIONID', 'spring'],
    ['PHPSESSID', 'php'],
    ['laravel_session', 'laravel'],
    ['.AspNetCore.Cookies', 'aspnet'],
  ])('knows the cookie %s', (cookie, stack) => {
    expect(recognise(answer({}), [cookie])).toEqual([stack]);
  });

  it('knows Django by two cookies, not by one that others have too', () => {
    expect(recognise(answer({}), ['sessionid', 'csrftoken'])).toEqual(['django']);
    expect(recognise(answer({}), ['sessionid'])).toEqual([]);
  });

  it('knows Spring by what it writes on every answer', () => {
    const vary = 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers';
    expect(recognise(answer({ Vary: vary }), [])).toEqual(['spring']);
    expect(recognise(answer({ ...SPRING_CACHE, Expires: '0' }), [])).toEqual(['spring']);
    expect(recognise(answer({ ...SPRING_CACHE, Expires: 'Mon, 01 Jan 1990 00:00:00 GMT' }), [])).toEqual([]);
    expect(recognise(answer({ Vary: 'Origin' }), [])).toEqual([]);
  });

  it.each([
    ['{"statusCode":401,"code":"FST_JWT_NO_AUTHORIZATION_IN_HEADER","error":"Unauthorized","message":"…"}', 'fastify'],
    ['{"message":"Unauthenticated."}', 'laravel'],
    [
      '{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.2","title":"Unauthorized","status":401,"traceId":"00-1"}',
      'aspnet',
    ],
    ['{"detail":"Authentication credentials were not provided."}', 'django'],
    ['{"msg":"Missing Authorization Header"}', 'flask'],
    ['HTTP Token: Access denied.\n', 'rails'],
    ['{"timestamp":"2026-11-20T10:00:00.000+00:00","status":401,"error":"Unauthorized","path":"/me"}', 'spring'],
    ['<html>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx</center>', 'nginx'],
    ['<hr>\n<address>Apache/2.4.71 (Debian) Server at a.test Port 443</address>', 'apache'],
    ['<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>', 'haproxy'],
  ])('knows the body %s', (text, stack) => {
    expect(recognise(answer({}, text), [])).toEqual([stack]);
  });

  it('knows Go’s http.Error by its line and both its fields', () => {
    const given = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };
    expect(recognise(answer(given, 'invalid token\n'), [])).toEqual(['go']);
    expect(recognise(answer(given, 'invalid token'), [])).toEqual([]);
    expect(recognise(answer({ 'Content-Type': 'text/plain; charset=utf-8' }, 'invalid token\n'), [])).toEqual([]);
  });

  it('knows proxies by the Via that they add', () => {
    expect(recognise(answer({ Via: '1.1 Caddy' }), [])).toEqual(['caddy']);
    expect(recognise(answer({ Via: '1.1 proxy.test (Apache/2.4.71)' }), [])).toEqual(['apache']);
    expect(recognise(answer({ Via: '1.1 google' }), [])).toEqual([]);
  });
});
