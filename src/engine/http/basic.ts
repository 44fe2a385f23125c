import type { Range } from '../finding.ts';
import { type DecodedText, decodeBase64 } from './base64-text.ts';
import type { Parsed, Problem, Span } from './parsed.ts';

/** Basic credentials taken apart (RFC 7617 §2): base64 of `user-id ":" password`. */
export interface BasicCredentials {
  /** What the base64 stands for; absent when it stands for nothing. */
  readonly decoded?: DecodedText;
  /** The part before the first colon. */
  readonly user?: string;
  readonly password?: string;
}

export type BasicPart = 'user' | 'password';

/** What can be wrong with the user name, and with the password. */
export type BasicFlaw = 'empty' | 'line-break' | 'white-space' | 'fullwidth' | 'control-character';

export type BasicProblem =
  | 'not-base64'
  | 'not-encoded'
  | 'padding-missing'
  | 'base64url-alphabet'
  | 'line-break'
  | 'colon-missing'
  | 'double-encoded'
  | 'not-utf8'
  | 'not-ascii'
  | `${BasicPart}-${BasicFlaw}`;

type Problems = Problem<BasicProblem>[];

/** A line break, its escape in a program's text, or its percent-encoding. */
const LINE_BREAK = /(?:\\[rn]|%0[ad]|[\r\n])+/gi;
/** Where encoders for mail (RFC 2045) and for PEM (RFC 7468) break lines; some stacks fold the break into a blank. */
const LINE_LENGTHS: readonly number[] = [76, 64];

/** White space and characters of no width; line breaks and the ideographic space are told apart. */
const BLANKS = '[\\t \\u00a0\\u2000-\\u200d\\u202f\\u205f\\u2060\\ufeff]';
const LEADING_BLANKS = new RegExp(`^${BLANKS}+`);
const TRAILING_BLANKS = new RegExp(`(?<!${BLANKS})${BLANKS}+$`);
const TRAILING_BREAK = /(?<![\r\n])[\r\n]+$/;
/** What RFC 7617 §2 forbids in a user name and a password. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const CONTROL = /[\u0000-\u001f\u007f]/g;
/** Full-width forms of ASCII, and the ideographic space. */
export const FULLWIDTH = /[\uff01-\uff5e\u3000]/g;
const BASE64 = /^[A-Za-z\d+/]{4,}={0,2}$/;

const rangesOf = (text: string, pattern: RegExp, from: number): readonly Range[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: from + index,
    end: from + index + match.length,
  }));

function rangeOf(text: string, pattern: RegExp, from: number): readonly Range[] {
  const match = pattern.exec(text);
  return match ? [{ start: from + match.index, end: from + match.index + match[0].length }] : [];
}

/** Line breaks of an encoder that the way of the header left as blanks. */
function foldedBreaks(text: string): readonly Range[] {
  const lines = text.split(/[ \t]+/);
  const length = lines[0]?.length ?? 0;
  const isFolded = LINE_LENGTHS.includes(length) && lines.slice(0, -1).every((line) => line.length === length);
  return lines.length > 1 && isFolded ? rangesOf(text, /[ \t]+/g, 0) : [];
}

/** Base64 of base64 of `user:pass`, perhaps with the scheme inside. */
function isDoubleEncoded(text: string): boolean {
  const inner = text.replace(/^Basic\s+/i, '').trim();
  const decoded = BASE64.test(inner) ? decodeBase64(inner) : undefined;
  return decoded?.isUtf8 === true && decoded.text.includes(':');
}

function flawsIn(part: BasicPart, text: string, from: number): Problems {
  const found = (flaw: BasicFlaw, ranges: readonly Range[]) =>
    ranges.map((range) => ({ code: `${part}-${flaw}` as const, range }));
  if (text === '') return found('empty', [{ start: from, end: from }]);
  const lineBreak = rangeOf(text, TRAILING_BREAK, from);
  const line = text.slice(0, (lineBreak[0]?.start ?? from + text.length) - from);
  const blanks = [...rangeOf(line, LEADING_BLANKS, from), ...rangeOf(line, TRAILING_BLANKS, from)];
  const isBlank = ({ start }: Range) => blanks.some((range) => range.start <= start && start < range.end);
  return [
    ...found('line-break', lineBreak),
    ...found('white-space', blanks),
    ...found('fullwidth', rangesOf(line, FULLWIDTH, from)),
    ...found(
      'control-character',
      rangesOf(line, CONTROL, from).filter((range) => !isBlank(range)),
    ),
  ];
}

/** What is wrong with the decoded text, its ranges turned into those of the base64. */
function problemsInText({ text, isUtf8, digitsOf }: DecodedText): Problems {
  const colon = text.indexOf(':');
  const foreign = rangesOf(text, /[\u0080-\uffff]+/g, 0).map((range) => ({
    code: isUtf8 ? ('not-ascii' as const) : ('not-utf8' as const),
    range,
  }));
  const whole = { start: 0, end: text.length };
  const found: Problems =
    colon === -1
      ? [{ code: isDoubleEncoded(text) ? 'double-encoded' : 'colon-missing', range: whole }]
      : [
          ...flawsIn('user', text.slice(0, colon), 0),
          ...flawsIn('password', text.slice(colon + 1), colon + 1),
          ...foreign,
        ];
  return found.map(({ code, range }) => ({ code, range: digitsOf(range) }));
}

/** Parses Basic credentials at their place in a header's value; the ranges are offsets into that value. */
export function parseBasic({ text, range }: Span): Parsed<BasicCredentials, BasicProblem> {
  const problems: Problems = [];
  const within = ({ start, end }: Range) => ({ start: range.start + start, end: range.start + end });
  const breaks = [...rangesOf(text, LINE_BREAK, 0), ...foldedBreaks(text)];
  for (const found of breaks) problems.push({ code: 'line-break', range: within(found) });

  const decoded = decodeBase64(text, breaks);
  const colon = decoded?.text.indexOf(':') ?? -1;
  const foreign = rangesOf(text, /[-_]+/g, 0);
  // Hyphens and underscores that stand for nothing belong to a key or an identifier, not to base64url.
  if (!decoded || (foreign.length > 0 && colon === -1)) {
    const code = text.includes(':') ? 'not-encoded' : 'not-base64';
    return { value: {}, problems: breaks.length > 0 ? problems : [{ code, range }] };
  }
  for (const found of foreign) problems.push({ code: 'base64url-alphabet', range: within(found) });
  if (decoded.isUnpadded) problems.push({ code: 'padding-missing', range: { start: range.end, end: range.end } });
  const inText = problemsInText(decoded).map((problem) => ({ ...problem, range: within(problem.range) }));
  return {
    value: {
      decoded,
      ...(colon !== -1 && { user: decoded.text.slice(0, colon), password: decoded.text.slice(colon + 1) }),
    },
    problems: [...problems, ...inText],
  };
}
