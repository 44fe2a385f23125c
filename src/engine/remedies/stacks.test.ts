import { describe, expect, it } from 'vitest';
import type { Header } from '../case.ts';
import { recognise } from './stacks.ts';

const fields = (of: Readonly<Record<string, string>>): readonly Header[] =>
  Object.entries(of).map(([name, value]) => ({ name, value }));

const SPRING_CACHE = { 'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate', Pragma: 'no-cache' };

describe('recognise', () => {
  it.each([
    ['connect.sid', 'express'],
    ['JSESSIONID', 'spring'],
    ['PHPSESSID', 'php'],
    ['laravel_session', 'laravel'],
    ['.AspNetCore.Cookies', 'aspnet'],
  ])('knows the cookie %s', (cookie, stack) => {
    expect(recognise([], [cookie])).toEqual([stack]);
  });

  it('knows Django by two cookies, not by one that others have too', () => {
    expect(recognise([], ['sessionid', 'csrftoken'])).toEqual(['django']);
    expect(recognise([], ['sessionid'])).toEqual([]);
  });

  it('knows Spring by what it writes on every answer', () => {
    const vary = 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers';
    expect(recognise(fields({ Vary: vary }), [])).toEqual(['spring']);
    expect(recognise(fields({ ...SPRING_CACHE, Expires: '0' }), [])).toEqual(['spring']);
    expect(recognise(fields({ ...SPRING_CACHE, Expires: 'Mon, 01 Jan 1990 00:00:00 GMT' }), [])).toEqual([]);
    expect(recognise(fields({ Vary: 'Origin' }), [])).toEqual([]);
  });
});
