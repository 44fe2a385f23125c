import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCookieHeader } from './cookie-header.ts';

const pairs = (field: string) => parseCookieHeader(field).value.map(({ name, value }) => [name.text, value.text]);

describe('parseCookieHeader', () => {
  it.each([
    ['a=1', [['a', '1']]],
    [
      'a=1; b=2;c=3',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ],
    ['a=b=c', [['a', 'b=c']]],
    ['', []],
    [';;', []],
    ['token', [['', 'token']]],
    ['a=', [['a', '']]],
  ])('reads %j', (field, expected) => {
    expect(pairs(field)).toEqual(expected);
  });

  it('tells of a pair without a name', () => {
    expect(parseCookieHeader('a=1; token').problems).toEqual([{ code: 'name-missing', range: { start: 5, end: 10 } }]);
  });

  it('knows the place of each piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab=; \t"') }), (field) => {
        for (const { name, value } of parseCookieHeader(field).value)
          for (const { text, range } of [name, value]) expect(field.slice(range.start, range.end)).toBe(text);
      }),
    );
  });
});
