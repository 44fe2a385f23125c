import type { Header } from '../case.ts';
import type { Range } from '../finding.ts';
import { combinedValueOf } from './headers.ts';
import type { Parsed, Span } from './parsed.ts';
import { trimmed } from './span.ts';

const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;

/**
 * The comma-separated names of a field such as `Access-Control-Allow-Headers` (Fetch, "extract header list values").
 * Empty elements are allowed; anything that is no token makes browsers drop the whole list.
 */
export function parseNameList(field: string): Parsed<readonly Span[], 'not-a-token'> {
  const names: Span[] = [];
  const bad: Range[] = [];
  let start = 0;
  while (start <= field.length) {
    const comma = field.indexOf(',', start);
    const end = comma === -1 ? field.length : comma;
    const name = trimmed(field, { start, end });
    if (name.text !== '') names.push(name);
    if (name.text !== '' && !TOKEN.test(name.text)) bad.push(name.range);
    start = end + 1;
  }
  return { value: names, problems: bad.map((range) => ({ code: 'not-a-token', range })) };
}

/** The names that a field lists, in lower case or as written; nothing when the field is absent. */
export function namesOf(headers: readonly Header[], field: string): readonly string[] | undefined {
  const value = combinedValueOf(headers, field);
  return value === undefined ? undefined : parseNameList(value).value.map(({ text }) => text);
}
