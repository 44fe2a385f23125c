import type { Range } from '../finding.ts';
import type { Parsed, Problem, Span } from './parsed.ts';
import { trimmed } from './span.ts';

export interface CookieAttribute {
  readonly name: Span;
  /** Absent when there is no `=`. */
  readonly value?: Span;
  /** The whole attribute as written. */
  readonly range: Range;
}

/** A `Set-Cookie` line taken apart, with every attribute that it holds, known or not, in order. */
export interface SetCookie {
  readonly line: string;
  /** Empty when the pair has no `=`. */
  readonly name: Span;
  readonly value: Span;
  readonly attributes: readonly CookieAttribute[];
}

export type SetCookieProblem =
  | 'character-disallowed'
  | 'empty'
  | 'too-large'
  | 'attribute-too-large'
  | 'attribute-unknown';

/** Octets of name and value together, and of one attribute's value (RFC 6265bis §5.6). */
const MAX_PAIR = 4096;
const MAX_ATTRIBUTE = 1024;

/** What browsers heed: RFC 6265bis §5.6, CHIPS, and Chromium's `Priority`. */
export const ATTRIBUTES = [
  'Expires',
  'Max-Age',
  'Domain',
  'Path',
  'Secure',
  'HttpOnly',
  'SameSite',
  'Partitioned',
  'Priority',
] as const;

/** Left over from RFC 2109 and RFC 2965, and from a trial of Chromium; servers still write them, and mean no harm. */
const FORMER = ['Version', 'Comment', 'CommentURL', 'Discard', 'Port', 'SameParty'];

const KNOWN: ReadonlySet<string> = new Set([...ATTRIBUTES, ...FORMER].map((name) => name.toLowerCase()));

// The standard lets a tab pass; Chromium does not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const DISALLOWED = /[\u0000-\u001f\u007f]/;

export const octetsOf = (text: string) => new TextEncoder().encode(text).length;

function split(line: string, range: Range): { readonly name: Span; readonly value?: Span } {
  const equals = line.slice(range.start, range.end).indexOf('=');
  if (equals === -1) return { name: trimmed(line, range) };
  const at = range.start + equals;
  return {
    name: trimmed(line, { start: range.start, end: at }),
    value: trimmed(line, { start: at + 1, end: range.end }),
  };
}

function attributesOf(line: string, from: number): readonly CookieAttribute[] {
  const attributes: CookieAttribute[] = [];
  let start = from;
  while (start < line.length) {
    const semicolon = line.indexOf(';', start + 1);
    const end = semicolon === -1 ? line.length : semicolon;
    const { range } = trimmed(line, { start: start + 1, end });
    if (range.start < range.end) attributes.push({ ...split(line, range), range });
    start = end;
  }
  return attributes;
}

/** The place of the first character that makes browsers refuse the line. */
function disallowedIn({ line, name, value }: SetCookie): number {
  const control = line.search(DISALLOWED);
  if (control !== -1) return control;
  // Without a name, the first `=` of the value would pass for the one after a name.
  const equals = name.text === '' ? value.text.indexOf('=') : -1;
  return equals === -1 ? -1 : value.range.start + equals;
}

function problemsOf(cookie: SetCookie): readonly Problem<SetCookieProblem>[] {
  const { name, value, attributes } = cookie;
  const problems: Problem<SetCookieProblem>[] = [];
  const disallowed = disallowedIn(cookie);
  if (disallowed !== -1)
    problems.push({ code: 'character-disallowed', range: { start: disallowed, end: disallowed + 1 } });
  const pair = { start: name.range.start, end: value.range.end };
  if (name.text === '' && value.text === '') problems.push({ code: 'empty', range: pair });
  if (octetsOf(name.text) + octetsOf(value.text) > MAX_PAIR) problems.push({ code: 'too-large', range: pair });
  for (const attribute of attributes) {
    const written = attribute.value;
    if (written && octetsOf(written.text) > MAX_ATTRIBUTE)
      problems.push({ code: 'attribute-too-large', range: attribute.range });
    else if (!KNOWN.has(attribute.name.text.toLowerCase()))
      problems.push({ code: 'attribute-unknown', range: attribute.range });
  }
  return problems;
}

/** Parses one `Set-Cookie` line (RFC 6265bis §5.6) and keeps what browsers throw away. */
export function parseSetCookie(line: string): Parsed<SetCookie, SetCookieProblem> {
  const semicolon = line.indexOf(';');
  const end = semicolon === -1 ? line.length : semicolon;
  const pair = split(line, { start: 0, end });
  const nameless: Span = { text: '', range: { start: pair.name.range.start, end: pair.name.range.start } };
  const value: SetCookie = {
    line,
    name: pair.value ? pair.name : nameless,
    value: pair.value ?? pair.name,
    attributes: attributesOf(line, end),
  };
  return { value, problems: problemsOf(value) };
}

/** The attribute of this name that counts: the last one, and none whose value is too long (RFC 6265bis §5.6). */
export function attributeOf({ attributes }: SetCookie, name: string): CookieAttribute | undefined {
  return attributes.findLast(
    (each) => each.name.text.toLowerCase() === name && octetsOf(each.value?.text ?? '') <= MAX_ATTRIBUTE,
  );
}
