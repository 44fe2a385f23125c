import { instantOf } from './http-date.ts';

const DELIMITERS = /[\t\u0020-\u002f\u003b-\u0040\u005b-\u0060\u007b-\u007e]+/;
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/;
const DAY = /^\d{1,2}(?:\D|$)/;
const YEAR = /^\d{2,4}(?:\D|$)/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthOf = (token: string) => MONTHS.indexOf(token.slice(0, 3).toLowerCase());

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}

/** Parses a cookie date (RFC 6265bis §5.1.1) into milliseconds since the epoch; nothing when it is none. */
export function parseCookieDate(text: string): number | undefined {
  let time: string | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const token of text.split(DELIMITERS)) {
    const clock = TIME.exec(token);
    if (time === undefined && clock) time = clock.slice(1).join(':');
    else if (day === undefined && DAY.test(token)) day = Number.parseInt(token, 10);
    else if (month === undefined && monthOf(token) !== -1) month = monthOf(token);
    else if (year === undefined && YEAR.test(token)) year = fullYear(Number.parseInt(token, 10));
  }
  if (time === undefined || day === undefined || month === undefined || year === undefined) return undefined;
  // The standard drops years before 1601; Chromium takes them for long past.
  if (time.endsWith(':60')) return undefined;
  return instantOf(year, month, day, time);
}
