import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinear } from '../testing/growth.ts';
import { isNeeded, preflightNeedOf } from './preflight-need.ts';

const need = (method: string, fields: Readonly<Record<string, string>> = {}) =>
  preflightNeedOf(
    method,
    Object.entries(fields).map(([name, value]) => ({ name, value })),
  );

describe('preflightNeedOf', () => {
  it.each(['GET', 'HEAD', 'POST'])('lets %s leave at once', (method) => {
    expect(isNeeded(need(method))).toBe(false);
  });

  it.each(['PUT', 'PATCH', 'patch', 'get', 'OPTIONS', 'DELETE'])('asks for %s first', (method) => {
    expect(need(method)).toEqual({ method, headers: [] });
  });

  it.each([
    ['Accept', 'text/html, */*;q=0.1'],
    ['accept', 'a\tb'],
    ['Accept', ''],
    ['Accept', 'a'.repeat(128)],
    ['Accept-Language', 'ja, en-GB;q=0.8, *'],
    ['Content-Language', 'de'],
    ['Content-Type', 'text/plain'],
    ['Content-Type', 'TEXT/Plain ;charset=utf-8'],
    ['Content-Type', 'multipart/form-data; boundary=x'],
    ['Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ['Range', 'bytes=0-'],
    ['Range', 'bytes=10-20'],
    ['Range', 'bytes=007-7'],
  ])('takes `%s: %s` for safe', (name, value) => {
    expect(need('GET', { [name]: value }).headers).toEqual([]);
  });

  it.each([
    ['Authorization', 'Bearer x'],
    ['X-Requested-With', 'XMLHttpRequest'],
    ['Accept', 'a'.repeat(129)],
    ['Accept', 'text/html;v="1"'],
    ['Accept', 'a\u0001'],
    ['Accept-Language', 'en_GB'],
    ['Content-Language', 'é'],
    ['Content-Type', 'application/json'],
    ['Content-Type', 'text/plain; charset="utf-8"'],
    ['Content-Type', 'text/plain, text/plain'],
    ['Content-Type', ''],
    ['Range', 'bytes=-10'],
    ['Range', 'bytes=20-10'],
    ['Range', 'bytes=0-1,2-3'],
    ['Range', 'bytes 0-10'],
    ['Range', 'bytes=0 -10'],
  ])('asks for `%s: %s` first', (name, value) => {
    expect(need('POST', { [name]: value })).toEqual({ headers: [name.toLowerCase()] });
  });

  it('looks at a repeated header as it will be sent', () => {
    const twice = (value: string) => [value, value].map((each) => ({ name: 'Accept', value: each }));
    expect(preflightNeedOf('GET', twice('a'.repeat(63))).headers).toEqual([]);
    expect(preflightNeedOf('GET', twice('a'.repeat(64))).headers).toEqual(['accept']);
  });

  it('names each header once, in order', () => {
    const headers = ['X-B', 'authorization', 'x-b', 'X-A'].map((name) => ({ name, value: '' }));
    expect(preflightNeedOf('GET', headers).headers).toEqual(['authorization', 'x-a', 'x-b']);
  });

  it('is linear and never throws', () => {
    expect(isLinear((text) => need('GET', { 'Content-Type': text, Range: text }), 'bytes=1 ;')).toBe(true);
    fc.assert(fc.property(fc.string(), (value) => void need(value, { 'Content-Type': value, Range: value })));
  });
});
