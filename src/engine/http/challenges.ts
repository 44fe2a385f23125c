import type { Parsed, Problem, Span } from './parsed.ts';
import { matchAt, skip } from './scan.ts';
import { isKnownScheme, isRegisteredScheme } from './schemes.ts';
import { spanOf } from './span.ts';

export interface ChallengeParam {
  readonly name: Span;
  /** As written, quotes included. */
  readonly value: Span;
  /** The value without quotes and escapes. */
  readonly text: string;
}

/** One challenge of a WWW-Authenticate field (RFC 9110 §11.3). */
export interface Challenge {
  /** Empty when parameters stand there without a scheme. */
  readonly scheme: Span;
  readonly token68?: Span;
  readonly params: readonly ChallengeParam[];
}

export type ChallengeProblem =
  | 'scheme-missing'
  | 'comma-missing'
  | 'separator-invalid'
  | 'value-missing'
  | 'value-unquoted'
  | 'quote-single'
  | 'quote-unterminated'
  | 'character-invalid'
  | 'text-unexpected';

type Problems = Problem<ChallengeProblem>[];

interface OpenChallenge extends Challenge {
  readonly params: ChallengeParam[];
}

const TOKEN = /[\w!#$%&'*+.^`|~-]+/y;
const NO_TOKEN = /[^\w!#$%&'*+.^`|~-]+/y;
const BLANK = /[ \t]*/y;
/** Between list members. Firefox joins repeated fields by line breaks. */
const COMMAS = /[ \t]*[,\n][ \t,\n]*/y;
const SEMICOLON = /[ \t]*;[ \t;]*/y;
const EQUALS = /[ \t]*=[ \t]*/y;
/** The whole of what follows a scheme; `realm=` is rather a parameter that lacks its value. */
const TOKEN68 = /(?!realm=)[\w\-.~+/]+=*(?=[ \t]*(?:[,\n]|$))/y;
const QUOTED = /"(?:[^"\\]|\\.)*"/sy;
const SINGLE_QUOTED = /'[^',]*'(?=[ \t]*(?:[,;\n]|$))/y;
const BARE = /[^\s,;"]+/y;
const NEXT_PARAM = /[ \t]+(?=[\w-]+[ \t]*=[ \t]*["\w])/y;

/** An unquoted value with blanks in it goes on until something begins that is a parameter or a scheme. */
function bareValue(text: string, start: number): Span {
  let end = matchAt(BARE, text, start)?.range.end ?? start;
  for (;;) {
    const next = skip(BLANK, text, end);
    if (next === end || matchAt(NEXT_PARAM, text, end)) break;
    const word = matchAt(BARE, text, next);
    if (!word || isRegisteredScheme(word.text)) break;
    end = word.range.end;
  }
  return spanOf(text, start, end);
}

function valueAt(text: string, at: number, problems: Problems): Pick<ChallengeParam, 'value' | 'text'> {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted) return { value: quoted, text: quoted.text.slice(1, -1).replace(/\\(.)/gs, '$1') };
  if (text[at] === '"') {
    const value = spanOf(text, at, text.length);
    problems.push({ code: 'quote-unterminated', range: value.range });
    return { value, text: value.text.slice(1) };
  }
  const single = matchAt(SINGLE_QUOTED, text, at);
  if (single) {
    problems.push({ code: 'quote-single', range: single.range });
    return { value: single, text: single.text.slice(1, -1) };
  }
  const value = bareValue(text, at);
  if (value.text === '') problems.push({ code: 'value-missing', range: value.range });
  else if (matchAt(TOKEN, value.text, 0)?.text !== value.text)
    problems.push({ code: 'value-unquoted', range: value.range });
  return { value, text: value.text };
}

/** Goes past what stands between two parameters or challenges, and notes what a list does not allow there. */
function separatorAt(text: string, at: number, problems: Problems): number {
  const commas = matchAt(COMMAS, text, at);
  if (commas) return commas.range.end;
  const semicolon = matchAt(SEMICOLON, text, at);
  if (semicolon) {
    problems.push({ code: 'separator-invalid', range: semicolon.range });
    return semicolon.range.end;
  }
  const next = skip(BLANK, text, at);
  if (next < text.length) problems.push({ code: 'comma-missing', range: { start: at, end: next } });
  return next;
}

/** Words where only parameters may stand go on until something begins that is a parameter or a scheme. */
function wordsEnd(text: string, start: number): number {
  let end = start;
  for (let at = start; ; at = skip(BLANK, text, end)) {
    const word = matchAt(TOKEN, text, at);
    if (!word || matchAt(EQUALS, text, word.range.end) || isRegisteredScheme(word.text)) return end;
    end = word.range.end;
  }
}

/** Parses one WWW-Authenticate or Proxy-Authenticate field value (RFC 9110 §11.6.1): any number of challenges. */
export function parseChallenges(text: string): Parsed<readonly Challenge[], ChallengeProblem> {
  const challenges: OpenChallenge[] = [];
  const problems: Problems = [];
  const push = (scheme: Span, token68?: Span) => challenges.push({ scheme, ...(token68 && { token68 }), params: [] });
  let at = skip(/[\s,]*/y, text, 0);
  while (at < text.length) {
    const word = matchAt(TOKEN, text, at);
    if (!word) {
      const end = skip(NO_TOKEN, text, at);
      problems.push({ code: 'character-invalid', range: { start: at, end } });
      at = end;
      continue;
    }
    const equals = matchAt(EQUALS, text, word.range.end);
    if (equals) {
      if (challenges.length === 0) {
        push(spanOf(text, at, at));
        problems.push({ code: 'scheme-missing', range: { start: at, end: at } });
      }
      const value = valueAt(text, equals.range.end, problems);
      challenges.at(-1)?.params.push({ name: word, ...value });
      at = separatorAt(text, value.value.range.end, problems);
      continue;
    }
    const next = skip(BLANK, text, word.range.end);
    const token68 = next > word.range.end ? matchAt(TOKEN68, text, next) : undefined;
    const words = token68 || next === word.range.end ? next : wordsEnd(text, next);
    // A sentence has no scheme, unless it begins with the name of one.
    const isSentence = words > next && !isKnownScheme(word.text);
    if (words > next) problems.push({ code: 'text-unexpected', range: { start: isSentence ? at : next, end: words } });
    if (!isSentence) push(word, token68);
    const end = words > next ? words : (token68?.range.end ?? word.range.end);
    at = matchAt(COMMAS, text, end)?.range.end ?? skip(BLANK, text, end);
  }
  return { value: challenges, problems };
}

/** The value of a parameter; names are compared without letter case. The first counts. */
export function paramOf(challenge: Challenge, name: string): ChallengeParam | undefined {
  return challenge.params.find((param) => param.name.text.toLowerCase() === name);
}
