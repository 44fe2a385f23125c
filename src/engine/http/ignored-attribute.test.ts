import { expect, it } from 'vitest';
import { ignoredAttributeOf } from './ignored-attribute.ts';
import { parseSetCookie } from './set-cookie.ts';

it.each([
  ['Path=/; Same-Site=None; Secure', 'misspelt', 'Same-Site=None', 'SameSite'],
  ['Http-Only', 'misspelt', 'Http-Only', 'HttpOnly'],
  ['Expire=Wed, 21 Oct 2026 07:28:00 GMT', 'misspelt', 'Expire=Wed, 21 Oct 2026 07:28:00 GMT', 'Expires'],
  ['max_age=60', 'misspelt', 'max_age=60', 'Max-Age'],
  ['Secured', 'misspelt', 'Secured', 'Secure'],
  ['Encrypted', 'unknown', 'Encrypted', ''],
  ['SameSite=Foo', 'samesite', 'SameSite=Foo', 'SameSite'],
  ['SameSite', 'samesite', 'SameSite', 'SameSite'],
  ['Max-Age=1h', 'max-age', 'Max-Age=1h', 'Max-Age'],
  ['Expires=0', 'expires', 'Expires=0', 'Expires'],
  ['Path=api', 'path', 'Path=api', 'Path'],
  ['Secure=false', 'flag', 'Secure=false', 'Secure'],
  ['HttpOnly=0', 'flag', 'HttpOnly=0', 'HttpOnly'],
])('sees through %s', (attributes, why, text, meant) => {
  const line = `sid=1; ${attributes}`;
  const ignored = ignoredAttributeOf(parseSetCookie(line));
  expect(ignored).toMatchObject({ why, meant });
  expect(line.slice(ignored?.range.start, ignored?.range.end)).toBe(text);
});

it.each([
  'Path=/; Domain=shop.test; Max-Age=3600; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Secure; HttpOnly; SameSite=none',
  'Partitioned; Priority=High; Version=1; Path=; Max-Age=-1; expires=Wednesday, 21-Oct-26 07:28:00 GMT',
  'HttpOnly=true; Secure=secure; samesite=LAX',
  '',
])('lets %s be', (attributes) => {
  expect(ignoredAttributeOf(parseSetCookie(`sid=1; ${attributes}`))).toBeUndefined();
});
