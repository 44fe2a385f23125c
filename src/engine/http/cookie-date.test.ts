import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCookieDate } from './cookie-date.ts';

describe('parseCookieDate', () => {
  it.each([
    ['Wed, 09 Jun 2021 10:18:14 GMT', Date.UTC(2021, 5, 9, 10, 18, 14)],
    ['Wednesday, 09-Jun-21 10:18:14 GMT', Date.UTC(2021, 5, 9, 10, 18, 14)],
    ['Wed Jun  9 10:18:14 2021', Date.UTC(2021, 5, 9, 10, 18, 14)],
    ['9 june 2021 1:2:3', Date.UTC(2021, 5, 9, 1, 2, 3)],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['1 Jan 70 00:00:00', 0],
    ['1 Jan 69 00:00:00', Date.UTC(2069, 0, 1)],
    ['1 Jan 1600 00:00:00', Date.UTC(1600, 0, 1)],
    ['29 Feb 2024 00:00:00', Date.UTC(2024, 1, 29)],
  ])('reads %j', (text, instant) => {
    expect(parseCookieDate(text)).toBe(instant);
  });

  it.each([
    '',
    'junk',
    'Wed, 09 Jun 2021',
    '10:18:14',
    '29 Feb 2023 00:00:00',
    '1 Jan 2021 24:00:00',
    '1 Jan 2021 00:00:60',
  ])('finds no date in %j', (text) => {
    expect(parseCookieDate(text)).toBeUndefined();
  });

  it('reads every date that servers write', () => {
    const range = { min: new Date(Date.UTC(1970, 0, 1)), max: new Date(Date.UTC(9998, 0, 1)), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(parseCookieDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });
});
