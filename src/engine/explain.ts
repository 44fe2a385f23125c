import type { Finding, Value } from './finding.ts';
import type { Locale, Rule, Texts } from './rule.ts';
import { rules as catalogue } from './rules/index.ts';

/** A finding in words. Backticks mark code; everything else is plain text. */
export interface Explanation {
  /** The short name, for a row. */
  readonly title: string;
  /** One sentence with the real values. */
  readonly verdict: string;
  readonly fix: string;
}

const INSTANT: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'long' };

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `2 hr 5 min`: the largest unit and the next, so that the length of a failure can be read at a glance. */
export function formatDuration(milliseconds: number, locale: Locale): string {
  let rest = Math.max(0, Math.round(milliseconds / 1000) * 1000);
  const parts: string[] = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count === 0 && parts.length === 0 && unit !== 'second') continue;
    if (count > 0 || parts.length === 0) {
      parts.push(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count));
    }
    if (parts.length === 2 || (parts.length === 1 && count === 0)) break;
  }
  return parts.join(' ');
}

/** `abcd…wxyz (812)`: enough to tell two secrets apart, too little to use one. Short ones are hidden whole. */
export function maskSecret(secret: string): string {
  const shown = Math.min(4, Math.floor(secret.length / 8));
  if (shown === 0) return `… (${secret.length})`;
  return `${secret.slice(0, shown)}…${secret.slice(-shown)} (${secret.length})`;
}

/** A token may hold any number; one that is no date (ECMA-262 §21.4.1.1) is shown as it is. */
function formatInstant(instant: number, locale: Locale): string {
  return Math.abs(instant) <= 8.64e15 ? new Intl.DateTimeFormat(locale, INSTANT).format(instant) : String(instant);
}

/** Backticks in a value would end the code span around it. */
const plain = (value: string) => value.replaceAll('`', 'ˋ');

function formatValue(value: Value, locale: Locale): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if ('duration' in value) return formatDuration(value.duration, locale);
  if ('instant' in value) return formatInstant(value.instant, locale);
  if ('list' in value)
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(value.list.map((item) => `\`${plain(item)}\``));
  return maskSecret(value.secret);
}

const fill = (text: string, values: Finding['values'], locale: Locale) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) return '';
    const shown = formatValue(value, locale);
    return typeof value === 'string' ? plain(shown) : shown;
  });

const fixOf = (texts: Texts, found: string) => texts[`fix${found.slice('found'.length)}`] ?? texts.fix;

/** Tells a finding in one language. */
export function explain(finding: Finding, locale: Locale, rules: readonly Rule[] = catalogue): Explanation {
  const texts = rules.find(({ id }) => id === finding.rule)?.texts[locale];
  if (!texts) return { title: finding.rule, verdict: finding.rule, fix: '' };
  const told = (text: string | undefined) => fill(text ?? '', finding.values, locale);
  return { title: told(texts.title), verdict: told(texts[finding.text]), fix: told(fixOf(texts, finding.text)) };
}

/** The short name of a rule, for lists that hold no finding of it. Its `{names}` are left out. */
export function titleOf(rule: string, locale: Locale, rules: readonly Rule[] = catalogue): string {
  return rules.find(({ id }) => id === rule)?.texts[locale].title ?? rule;
}
