import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBasic } from './basic.ts';
import { spanOf } from './span.ts';

const PREFIX = 'Basic ';

const encode = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');

/** What `parseBasic` makes of credentials after `Basic `, its problems with the text that they mark. */
function parsed(credentials: string) {
  const field = PREFIX + credentials;
  const { value, problems } = parseBasic(spanOf(field, PREFIX.length, field.length));
  return {
    user: value.user,
    password: value.password,
    problems: problems.map(({ code, range }) => `${code} ${field.slice(range.start, range.end)}`),
  };
}

describe('Basic credentials', () => {
  it('are those of RFC 7617', () => {
    expect(parsed('QWxhZGRpbjpvcGVuIHNlc2FtZQ==')).toEqual({ user: 'Aladdin', password: 'open sesame', problems: [] });
    // §2.1: `test` and `123£` in UTF-8.
    expect(parsed('dGVzdDoxMjPCow==')).toEqual({ user: 'test', password: '123£', problems: ['not-ascii PCow'] });
  });

  it.each([
    ['admin:secret', undefined, undefined, ['not-encoded admin:secret']],
    ['%%%', undefined, undefined, ['not-base64 %%%']],
    ['YWxpY', undefined, undefined, ['not-base64 YWxpY']],
    ['dTpw=', undefined, undefined, ['not-base64 dTpw=']],
    ['dTpwYQ', 'u', 'pa', ['padding-missing ']],
    [
      encode('u:p', 'latin1').replace('dTpw', 'dTpwP-5_'),
      'u',
      'p?\u00ee\u007f',
      ['base64url-alphabet -', 'base64url-alphabet _', 'password-control-character 5_', 'not-utf8 -5'],
    ],
    ['dTpw\\n', 'u', 'p', ['line-break \\n']],
    ['dTpw%0D%0A', 'u', 'p', ['line-break %0D%0A']],
    [encode('u:p\n'), 'u', 'p\n', ['password-line-break Cg']],
    [encode('u\r\n:p'), 'u\r\n', 'p', ['user-line-break 0KO']],
    ['YWxpY2U=', undefined, undefined, ['colon-missing YWxpY2U']],
    [
      encode(encode('alice:secret')),
      undefined,
      undefined,
      [`double-encoded ${encode(encode('alice:secret')).replace(/=+$/, '')}`],
    ],
    [
      encode(`Basic ${encode('alice:secret')}`),
      undefined,
      undefined,
      [`double-encoded ${encode(`Basic ${encode('alice:secret')}`).replace(/=+$/, '')}`],
    ],
    [encode('café:p', 'latin1'), 'café', 'p', ['not-utf8 nI6']],
    [encode('ｕ:p'), 'ｕ', 'p', ['user-fullwidth 772V', 'not-ascii 772V']],
    [encode('u:p\u3000'), 'u', 'p\u3000', ['password-fullwidth 44CA', 'not-ascii 44CA']],
    [encode(' u: p '), ' u', ' p ', ['user-white-space IH', 'password-white-space Ig', 'password-white-space Ag']],
    [encode(':secret'), '', 'secret', ['user-empty ']],
    [encode('alice:'), 'alice', '', ['password-empty ']],
    [encode(':'), '', '', ['user-empty ', 'password-empty ']],
    [encode('u:a\u0000b'), 'u', 'a\u0000b', ['password-control-character EA']],
    [encode('a:b:c'), 'a', 'b:c', []],
  ])('%s', (credentials, user, password, problems) => {
    const found = parsed(credentials);
    expect({ user: found.user, password: found.password }).toEqual({ user, password });
    expect(found.problems.map((problem) => problem.split(' ')[0])).toEqual(
      problems.map((problem) => problem.split(' ')[0]),
    );
  });

  it('are read past the line breaks of an encoder', () => {
    const long = encode(`alice:${'x'.repeat(100)}`);
    const folded = `${long.slice(0, 76)} ${long.slice(76)}`;
    expect(parsed(folded)).toMatchObject({ user: 'alice', password: 'x'.repeat(100), problems: ['line-break  '] });
  });

  it('come back as they were encoded, whatever they are', () => {
    const part = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        part.filter((text) => !text.includes(':')),
        part,
        (user, password) => {
          expect(parsed(encode(`${user}:${password}`))).toMatchObject({ user, password });
        },
      ),
    );
  });

  it('are never too odd to be parsed', () => {
    const octets = fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each).toString('base64'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), octets), (text) => {
        const { problems } = parseBasic(spanOf(text, 0, text.length));
        for (const { range } of problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
