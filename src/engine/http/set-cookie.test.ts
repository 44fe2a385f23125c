import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, parseSetCookie } from './set-cookie.ts';

const pairOf = (line: string) => {
  const { name, value } = parseSetCookie(line).value;
  return [name.text, value.text];
};
const codesOf = (line: string) => parseSetCookie(line).problems.map(({ code }) => code);

describe('parseSetCookie', () => {
  it.each([
    ['n=v', 'n', 'v'],
    ['n=v; Path=/', 'n', 'v'],
    [' n = v ; Path=/', 'n', 'v'],
    ['n=a=b', 'n', 'a=b'],
    ['n="quoted"', 'n', '"quoted"'],
    ['n=', 'n', ''],
    ['=v', '', 'v'],
    ['v', '', 'v'],
    ['', '', ''],
    ['n=v;', 'n', 'v'],
    ['n=a b', 'n', 'a b'],
  ])('splits %j into name and value', (line, name, value) => {
    expect(pairOf(line)).toEqual([name, value]);
  });

  it('keeps every attribute with its place', () => {
    const line = 'n=v; Path=/a ;Secure;; Foo=b=c;HttpOnly=';
    const { attributes } = parseSetCookie(line).value;
    expect(attributes.map(({ range }) => line.slice(range.start, range.end))).toEqual([
      'Path=/a',
      'Secure',
      'Foo=b=c',
      'HttpOnly=',
    ]);
    expect(attributes.map(({ name, value }) => [name.text, value?.text])).toEqual([
      ['Path', '/a'],
      ['Secure', undefined],
      ['Foo', 'b=c'],
      ['HttpOnly', ''],
    ]);
  });

  it.each([
    ['n=v; Path=/', []],
    ['=', ['empty']],
    ['; Path=/', ['empty']],
    ['n=a\u0007b', ['character-disallowed']],
    ['n=a\tb', ['character-disallowed']],
    ['n=v; Foo=a\tb', ['character-disallowed', 'attribute-unknown']],
    ['=a=b', ['character-disallowed']],
    [`n=${'v'.repeat(4095)}`, []],
    [`n=${'v'.repeat(4096)}`, ['too-large']],
    [`n=${'é'.repeat(2048)}`, ['too-large']],
    [`n=v; Path=/${'p'.repeat(1024)}`, ['attribute-too-large']],
    ['n=v; SameSite=Lax; Partitioned; Priority=High', []],
    ['n=v; HttpOnly; Secured', ['attribute-unknown']],
    ['n=v; Version=1; Comment=x; Priority=High; Partitioned', []],
  ])('finds the problems of %.40j', (line, codes) => {
    expect(codesOf(line)).toEqual(codes);
  });

  it('marks the character that is not allowed', () => {
    expect(parseSetCookie('n=a\u0007b').problems[0]?.range).toEqual({ start: 3, end: 4 });
  });

  it('loses nothing and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab=; \t"é,/') }), (line) => {
        const { name, value, attributes } = parseSetCookie(line).value;
        for (const { text, range } of [
          name,
          value,
          ...attributes.flatMap((a) => (a.value ? [a.name, a.value] : [a.name])),
        ])
          expect(line.slice(range.start, range.end)).toBe(text);
      }),
    );
  });
});

describe('attributeOf', () => {
  const written = (line: string, name: string) => attributeOf(parseSetCookie(line).value, name)?.value?.text;

  it('takes the last of a name, whatever its letter case', () => {
    expect(written('n=v; path=/a; PATH=/b', 'path')).toBe('/b');
  });

  it('passes over a value that is too long', () => {
    expect(written(`n=v; Path=/a; Path=/${'p'.repeat(1024)}`, 'path')).toBe('/a');
  });
});
