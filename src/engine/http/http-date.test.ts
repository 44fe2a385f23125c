import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHttpDate } from './http-date.ts';

const NOW = Date.UTC(2026, 10, 20);
const at = (text: string, now = NOW) => parseHttpDate(text, now).value;

describe('parseHttpDate', () => {
  it.each([
    // RFC 9110 §5.6.7: the same instant in the three forms
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00Z'],
    ['Sat, 29 Feb 2020 23:59:59 GMT', '2020-02-29T23:59:59Z'],
    ['Wednesday, 20-Nov-30 00:00:00 GMT', '2030-11-20T00:00:00Z'],
    ['Saturday, 31-Dec-99 00:00:00 GMT', '1999-12-31T00:00:00Z'],
  ])('%s', (text, iso) => {
    expect(at(text)).toBe(Date.parse(iso));
  });

  it('takes a leap second as the second after', () => {
    expect(at('Sat, 31 Dec 2016 23:59:60 GMT')).toBe(Date.parse('2017-01-01T00:00:00Z'));
  });

  it.each([
    '',
    '0',
    'Fri, 20 Nov 2026 10:00:00',
    'Fri, 20 Nov 2026 10:00:00 UTC',
    'Fri, 20 Nov 2026 24:00:00 GMT',
    'Fri, 31 Nov 2026 10:00:00 GMT',
    'Sat, 29 Feb 2025 10:00:00 GMT',
    'Fri, 20 Foo 2026 10:00:00 GMT',
    '2026-11-20T10:00:00Z',
  ])('refuses %o', (text) => {
    expect(parseHttpDate(text, NOW)).toEqual({
      value: undefined,
      problems: [{ code: 'http-date-invalid', range: { start: 0, end: text.length } }],
    });
  });

  it('reads what the platform writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), (seconds) => {
        expect(at(new Date(seconds * 1000).toUTCString())).toBe(seconds * 1000);
      }),
    );
  });
});
