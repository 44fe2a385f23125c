import { formatDuration } from '../engine/explain.ts';
import type { Locale } from '../engine/rule.ts';
import { CLAIMS } from '../i18n/claims.ts';
import type { Tell } from '../i18n/locale.ts';
import { dayOf, isInstant, zonedTimeOf } from './times.ts';

const DATES: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);

/** Years past 9999 are milliseconds taken for seconds. */
const SECONDS_LIMIT = 253_402_300_800;

/** Nothing for a name that only its issuer knows. */
export const claimNamed = (name: string) => (Object.hasOwn(CLAIMS, name) ? CLAIMS[name] : undefined);

export const meaningOf = (name: string, locale: Locale): string => claimNamed(name)?.[locale] ?? '';

/** A NumericDate in words, with its distance to the moment of the answer; nothing for other claims. */
export function dateOf(name: string, value: unknown, now: number, tell: Tell, locale: Locale): string | undefined {
  if (!DATES.has(name) || typeof value !== 'number') return undefined;
  const instant = Math.abs(value) < SECONDS_LIMIT ? value * 1000 : value;
  if (!isInstant(instant)) return undefined;
  const distance = formatDuration(Math.abs(now - instant), locale);
  const date = `${dayOf(instant, locale)} ${zonedTimeOf(instant, locale)}`;
  return `${date} (${tell(instant <= now ? 'ago' : 'ahead', { duration: distance })})`;
}

/** Strings as they are, everything else as JSON. */
export const shownClaim = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
