import { expect, it } from 'vitest';
import { goneFromHeader, redact, redactCookie, redactText } from './redact.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.c2lnbmF0dXJl';
const READABLE = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.redacted';
const JWE = 'eyJhbGciOiJkaXIifQ.a2V5LWtleQ.aXYtaXYtaXY.Y2lwaGVydGV4dA.dGFnLXRhZw';

const redacted = (name: string, value: string) => redact(value, goneFromHeader({ name, value }), []).text;

it.each([
  ['Authorization', `Bearer ${JWT}`, `Bearer ${READABLE}`],
  ['Authorization', `Bearer "${JWT}"`, `Bearer "${READABLE}"`],
  ['Authorization', `Bearer ${JWE}`, 'Bearer eyJhbGciOiJkaXIifQ.redacted'],
  ['Authorization', `Bearer ${JWT}, Bearer second-token`, `Bearer ${READABLE}redacted`],
  ['authorization', 'Basic dTpw', 'Basic redacted'],
  ['Authorization', 'Bearer undefined', 'Bearer undefined'],
  ['DPoP', JWT, READABLE],
  ['COOKIE', `a=1; session=${JWT}`, 'a=redacted; session=redacted'],
  ['Set-Cookie', `session=${JWT}; Path=/; Secure`, 'session=redacted; Path=/; Secure'],
  ['Location', 'https://a.test/cb?code=abc#x', 'https://a.test/cb?code=redacted#x'],
  ['Server', 'nginx', 'nginx'],
])('takes the secrets out of %s: %s', (name, value, expected) => {
  expect(redacted(name, value)).toBe(expected);
});

it('keeps a mark, whether it stood beside a secret, in it, or on all of it', () => {
  const value = 'Bearer abcd%3Defgh';
  const gone = goneFromHeader({ name: 'Authorization', value });
  expect(redact(value, gone, [{ start: 0, end: 6 }])).toEqual({
    text: 'Bearer redacted',
    marks: [{ start: 0, end: 6 }],
  });
  expect(redact(value, gone, [{ start: 11, end: 14 }])).toEqual({
    text: 'Bearer redacted%3D',
    marks: [{ start: 15, end: 18 }],
  });
  expect(redact(value, gone, [{ start: 7, end: 18 }])).toEqual({
    text: 'Bearer redacted',
    marks: [{ start: 7, end: 15 }],
  });
});

it('redacts URLs and bodies', () => {
  expect(redactText(`https://a.test/x?token=${JWT}&page=2`)).toBe(`https://a.test/x?token=${READABLE}&page=2`);
  expect(redactText('{"refresh_token":"abc","expires_in":3600}')).toBe(
    '{"refresh_token":"redacted","expires_in":3600}',
  );
});

it('redacts the value of a cookie, and leaves an empty one empty', () => {
  const cookie = { name: 'a', domain: 'a.test', hostOnly: true, path: '/', secure: true, httpOnly: true } as const;
  expect(redactCookie({ ...cookie, sameSite: 'lax', value: 'abc' }).value).toBe('redacted');
  expect(redactCookie({ ...cookie, sameSite: 'lax', value: '' }).value).toBe('');
});
