import type { Locale } from '../engine/rule.ts';

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };

export const dayOf = (instant: number, locale: Locale): string => new Intl.DateTimeFormat(locale, DAY).format(instant);

export const timeOf = (instant: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, TIME).format(instant);

/** With its zone, such as `10:00:00 UTC`, for a time that is compared with those of servers. */
export const zonedTimeOf = (instant: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { ...TIME, timeZoneName: 'short' }).format(instant);

/** An instant outside of what a Date can hold comes from a token that holds nonsense. */
export const isInstant = (instant: number): boolean => Math.abs(instant) <= 8.64e15;

export const isoOf = (instant: number): string =>
  isInstant(instant) ? new Date(instant).toISOString() : String(instant);
