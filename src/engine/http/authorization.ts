import type { Parsed, Problem, Span } from './parsed.ts';
import { matchAt, skip } from './scan.ts';
import { isKnownScheme } from './schemes.ts';
import { spanOf, trimmed } from './span.ts';

/** An Authorization field taken apart: `scheme separator credentials` (RFC 9110 §11.4), whatever of it is there. */
export interface Authorization {
  readonly text: string;
  readonly scheme?: Span;
  /** What stands between the scheme and the credentials; one space by the standard. */
  readonly separator: Span;
  /** Schemes that stand where the credentials should begin. */
  readonly repeated: readonly Span[];
  /** As written, quotes included; empty when there are none. */
  readonly credentials: Span;
  /** The credentials are `name=value` pairs (as in Digest) and not one token. */
  readonly hasParams: boolean;
}

export type AuthorizationProblem =
  | 'scheme-missing'
  | 'scheme-duplicated'
  | 'separator-malformed'
  | 'credentials-empty'
  | 'credentials-repeated'
  | 'quoted'
  | 'white-space'
  | 'percent-encoded'
  | 'character-invalid';

/** Names that begin credentials only by mistake; the other customary ones are also everyday words. */
const UNMISTAKABLE = 'bearer|basic|digest|dpop|oauth|negotiate|ntlm|token|jwt|apikey';

const WORD = /[\w.-]+/y;
const MISTAKABLE = new RegExp(`^(?!(?:${UNMISTAKABLE})$)`, 'i');
/** A scheme where credentials should be, with more after it. */
const REPEATED = new RegExp(`(?:${UNMISTAKABLE})(?=[:,]?[ \\t]+\\S|:\\S)`, 'iy');
/** The same with nothing between it and a token. */
const REPEATED_GLUED = /(?:bearer|basic|dpop|token|jwt)(?=eyJ)|bearer(?=[a-z\d][\w+/-]{15,}={0,2}\s*$)/iy;
const LAST_WORD = /[\w-]+(?=\s*$)/y;
const SEPARATOR = /[\s:=,;]*/y;
const GLUED =
  /(?:bearer|basic|dpop|token|jwt)(?=[-_.]?eyJ|bearer\b|basic\b)|(?:bearer|basic)(?=[\w+/-]{16,}={0,2}\s*$)/iy;

/** One credential (RFC 9110 `token68`), in which `=` stands only at the end. */
const TOKEN68 = /^[\w\-.~+/]+=*$/;
const PARAM = /^[\w!#$%&'*+.^`|~-]+[ \t]*=[ \t]*["\w]/;

const OPENING = `"'\`“‘«`;
const CLOSING = `"'\`”’»`;

/** A JWT or a long run of characters is no scheme, even where a space follows it. */
const canBeScheme = (word: string) => word.length <= 40 && !/^eyJ|\.[\w-]+\./.test(word);

function schemeAt(text: string, start: number): Span | undefined {
  const word = matchAt(WORD, text, start);
  if (!word) return undefined;
  const next = text[word.range.end];
  const isAlone = next === undefined || next === ' ' || next === '\t';
  if (isKnownScheme(word.text) && (isAlone || !MISTAKABLE.test(word.text))) return word;
  // A scheme that nobody knows is one only where a space and something more follow.
  return matchAt(GLUED, text, start) ?? (next === ' ' && canBeScheme(word.text) ? word : undefined);
}

/** The scheme once more: `Bearer` in `Bearer Bearer x` and in `Bearer Bearer`, `Basic` in `Bearer Basic x`. */
function repeatedAt(text: string, start: number, first: string): Span | undefined {
  const last = matchAt(LAST_WORD, text, start);
  if (last?.text.toLowerCase() === first.toLowerCase()) return last;
  return matchAt(REPEATED, text, start);
}

function isQuoted({ text }: Span): boolean {
  return text.length >= 2 && OPENING.includes(text[0] ?? ' ') && CLOSING.includes(text.at(-1) ?? ' ');
}

/** The token itself, without quotes around it. */
export function tokenOf({ text, credentials }: Authorization): Span {
  if (!isQuoted(credentials)) return credentials;
  return trimmed(text, { start: credentials.range.start + 1, end: credentials.range.end - 1 });
}

function problemsInToken(token: Span): readonly Problem<AuthorizationProblem>[] {
  const found = (code: AuthorizationProblem, pattern: RegExp) =>
    [...token.text.matchAll(pattern)].map(({ 0: match, index }) => {
      const start = token.range.start + index;
      return { code, range: { start, end: start + match.length } };
    });
  return [
    ...found('credentials-repeated', /,(?=\s{0,8}(?:bearer|basic|token|dpop|jwt) )/gi),
    ...found('white-space', /\s+|(?:\\[rnt])+/g),
    ...found('percent-encoded', /(?:%[\da-f]{2})+/gi),
    ...found(
      'character-invalid',
      /(?:[^\w\-.~+/=\s%\\,]|,(?!\s{0,8}(?:bearer|basic|token|dpop|jwt) )|%(?![\da-f]{2})|\\(?![rnt])|=(?=[^=\s]))+/gi,
    ),
  ];
}

/** Parses an Authorization field value. Whatever is wrong with it, every character is in one of the parts. */
export function parseAuthorization(text: string): Parsed<Authorization, AuthorizationProblem> {
  const { range: whole } = trimmed(text, { start: 0, end: text.length });
  const scheme = schemeAt(text, whole.start);
  let start = scheme?.range.end ?? whole.start;
  const separator = spanOf(text, start, scheme ? skip(SEPARATOR, text, start) : start);
  start = separator.range.end;
  const repeated: Span[] = [];
  while (scheme) {
    const again = repeatedAt(text, start, scheme.text);
    if (!again) break;
    repeated.push(again);
    start = skip(SEPARATOR, text, again.range.end);
  }
  const glued = scheme && matchAt(REPEATED_GLUED, text, start);
  if (glued) {
    repeated.push(glued);
    start = glued.range.end;
  }
  const credentials = trimmed(text, { start: Math.min(start, whole.end), end: whole.end });
  const hasParams = !TOKEN68.test(credentials.text) && PARAM.test(credentials.text);
  const value: Authorization = { text, ...(scheme && { scheme }), separator, repeated, credentials, hasParams };

  const problems: Problem<AuthorizationProblem>[] = repeated.map(({ range }) => ({ code: 'scheme-duplicated', range }));
  if (!scheme) problems.push({ code: 'scheme-missing', range: { start: whole.start, end: whole.start } });
  if (credentials.text === '') problems.push({ code: 'credentials-empty', range: credentials.range });
  else if (scheme && separator.text !== ' ') problems.push({ code: 'separator-malformed', range: separator.range });
  if (isQuoted(credentials)) problems.push({ code: 'quoted', range: credentials.range });
  if (!hasParams) problems.push(...problemsInToken(tokenOf(value)));
  return { value, problems };
}
