import type { Parsed } from './parsed.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const FIXDATE = /^\w{3}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const RFC850 = /^\w{6,9}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const ASCTIME = /^\w{3} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/;

const DAY = 86_400_000;
const FIFTY_YEARS = 50 * 365.25 * DAY;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day's number from 1970-01-01 in the Gregorian calendar, its years counted from March so that leap days come last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month < 2 ? year - 1 : year;
  const fromMarch = (month + 10) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((fromMarch * 306 + 5) / 10) + day - 1 - 719_468;
}

function lengthOf(month: number, year: number): number {
  if (month === 1) return isLeap(year) ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
}

/** Milliseconds since the epoch of a UTC date whose month counts from zero; nothing when there is no such date. */
export function instantOf(year: number, month: number, day: number, time: string): number | undefined {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const isDate = month >= 0 && day >= 1 && day <= lengthOf(month, year);
  // 60 is a leap second.
  if (!isDate || hour > 23 || minute > 59 || second > 60) return undefined;
  return dayNumber(year, month, day) * DAY + hour * 3_600_000 + minute * 60_000 + second * 1000;
}

function yearsOf(text: string, now: number): readonly number[] {
  if (text.length === 4) return [Number(text)];
  const thisYear = 1970 + Math.floor(now / (365.25 * DAY));
  const first = thisYear - (thisYear % 100) + Number(text);
  return [first + 100, first, first - 100];
}

/**
 * Milliseconds since the epoch of an HTTP-date in any of its three forms (RFC 9110 §5.6.7). A year of two digits is the
 * latest that lies no more than fifty years after `now`.
 */
export function parseHttpDate(text: string, now: number): Parsed<number | undefined, 'http-date-invalid'> {
  const { day, month, year, time } = (FIXDATE.exec(text) ?? RFC850.exec(text) ?? ASCTIME.exec(text))?.groups ?? {};
  if (day && month && year && time) {
    for (const candidate of yearsOf(year, now)) {
      const instant = instantOf(candidate, MONTHS.indexOf(month), Number(day), time);
      if (instant === undefined || (year.length === 2 && instant - now > FIFTY_YEARS)) continue;
      return { value: instant, problems: [] };
    }
  }
  return { value: undefined, problems: [{ code: 'http-date-invalid', range: { start: 0, end: text.length } }] };
}
