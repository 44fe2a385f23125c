import type { Parsed, Problem, Span } from './parsed.ts';
import { spanOf } from './span.ts';

export interface FormField {
  /** Decoded. */
  readonly name: string;
  /** Decoded. */
  readonly text: string;
  /** As written. */
  readonly value: Span;
}

const PERCENT = /%(?![\da-f]{2})/gi;

/** What cannot be decoded stays as it is written (WHATWG URL, "percent-decode"; ill-formed UTF-8 too, so that it can be shown). */
function decoded(written: string): string {
  const spaced = written.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced.replace(PERCENT, '%25'));
  } catch {
    return spaced;
  }
}

/** Parses `application/x-www-form-urlencoded` (WHATWG URL §5.1): a form, a query without `?`, or a fragment without `#`. */
export function parseForm(text: string): Parsed<readonly FormField[], 'percent-malformed'> {
  const fields: FormField[] = [];
  const problems: Problem<'percent-malformed'>[] = [...text.matchAll(PERCENT)].map(({ index }) => ({
    code: 'percent-malformed',
    range: { start: index, end: index + 1 },
  }));
  let start = 0;
  for (const pair of text.split('&')) {
    const end = start + pair.length;
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    const value = spanOf(text, equals === -1 ? end : start + equals + 1, end);
    if (pair !== '') fields.push({ name: decoded(name), text: decoded(value.text), value });
    start = end + 1;
  }
  return { value: fields, problems };
}
