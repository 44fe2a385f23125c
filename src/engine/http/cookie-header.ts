import type { Parsed, Span } from './parsed.ts';
import { trimmed } from './span.ts';

/** A cookie as a request carries it. A pair without `=` has an empty name. */
export interface CookiePair {
  readonly name: Span;
  readonly value: Span;
}

/** Parses a `Cookie` field value (RFC 6265bis §4.2.1): pairs between semicolons. */
export function parseCookieHeader(field: string): Parsed<readonly CookiePair[], 'name-missing'> {
  const pairs: CookiePair[] = [];
  let start = 0;
  while (start <= field.length) {
    const semicolon = field.indexOf(';', start);
    const end = semicolon === -1 ? field.length : semicolon;
    const equals = field.slice(start, end).indexOf('=');
    const nameEnd = equals === -1 ? start : start + equals;
    const name = trimmed(field, { start, end: nameEnd });
    const value = trimmed(field, { start: equals === -1 ? start : nameEnd + 1, end });
    if (name.text !== '' || value.text !== '' || equals !== -1) pairs.push({ name, value });
    start = end + 1;
  }
  const nameless = pairs.filter(({ name }) => name.text === '');
  return { value: pairs, problems: nameless.map(({ value }) => ({ code: 'name-missing', range: value.range })) };
}
