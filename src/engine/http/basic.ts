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
  | 'fullwidth'
  | 'white-space'
  | 'user-empty'
  | 'password-empty'
  | 'control-character';

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
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
/** Full-width forms of ASCII, and the ideographic space. */
const FULLWIDTH = /[\uff01-\uff5e\u3000]/g;
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

function problemsIn(part: string, from: number): readonly { readonly code: BasicProblem; readonly range: Range }[] {
  const found = (code: BasicProblem, ranges: readonly Range[]) => ranges.map((range) => ({ code, range }));
  const lineBreak = rangeOf(part, TRAILING_BREAK, from);
  const end = lineBreak[0] ? lineBreak[0].start - from : part.length;
  const line = part.slice(0, end);
  const blanks = [...rangeOf(line, LEADING_BLANKS, from), ...rangeOf(line, TRAILING_BLANKS, from)];
  const isBlank = (start: number) => blanks.some((range) => range.start <= start && start < range.end);
  return [
    ...found('line-break', lineBreak),
    ...found('white-space', blanks),
    ...found('fullwidth', rangesOf(line, FULLWIDTH, from)),
    ...found(
      'control-character',
      rangesOf(line, CONTROL, from).filter(({ start }) => !isBlank(start)),
    ),
  ];
}

/** What is wrong with the decoded text, its ranges turned into those of the base64. */
function problemsInText(decoded: DecodedText): Problems {
  const { text, isUtf8, digitsOf } = decoded;
  const colon = text.indexOf(':');
  const whole = { start: 0, end: text.length };
  const found: { readonly code: BasicProblem; readonly range: Range }[] = [];
  if (colon === -1) found.push({ code: isDoubleEncoded(text) ? 'double-encoded' : 'colon-missing', range: whole });
  else {
    if (colon === 0) found.push({ code: 'user-empty', range: { start: 0, end: 1 } });
    if (colon === text.length - 1) found.push({ code: 'password-empty', range: { start: colon, end: text.length } });
    found.push(...problemsIn(text.slice(0, colon), 0), ...problemsIn(text.slice(colon + 1), colon + 1));
  }
  const foreign = rangesOf(text, /[\u0080-\uffff]+/g, 0).map((range) => ({
    code: isUtf8 ? ('not-ascii' as const) : ('not-utf8' as const),
    range,
  }));
  return [...found, ...foreign].map(({ code, range }) => ({ code, range: digitsOf(range) }));
}

/** Parses Basic credentials at their place in a header's value; the ranges are offsets into that value. */
export function parseBasic({ text, range }: Span): Parsed<BasicCredentials, BasicProblem> {
  const problems: Problems = [];
  const within = ({ start, end }: Range) => ({ start: range.start + start, end: range.start + end });
  const breaks = [...rangesOf(text, LINE_BREAK, 0), ...foldedBreaks(text)];
  for (const found of breaks) problems.push({ code: 'line-break', range: within(found) });

  const decoded = decodeBase64(text, breaks);
  if (!decoded) {
    const code = text.includes(':') ? 'not-encoded' : 'not-base64';
    return { value: {}, problems: breaks.length > 0 ? problems : [{ code, range }] };
  }
  for (const found of rangesOf(text, /[-_]+/g, 0)) problems.push({ code: 'base64url-alphabet', range: within(found) });
  if (decoded.isUnpadded) problems.push({ code: 'padding-missing', range: { start: range.end, end: range.end } });
  const inText = problemsInText(decoded).map((problem) => ({ ...problem, range: within(problem.range) }));
  const colon = decoded.text.indexOf(':');
  return {
    value: {
      decoded,
      ...(colon !== -1 && { user: decoded.text.slice(0, colon), password: decoded.text.slice(colon + 1) }),
    },
    problems: [...problems, ...inText],
  };
}
