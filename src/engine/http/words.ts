import type { Body, Header, Response } from '../case.ts';
import type { Evidence, Range } from '../finding.ts';
import { parseChallenges } from './challenges.ts';

/** A text in which the server may say why, its ASCII letters lower-cased, each in its own place. */
export interface Saying {
  readonly text: string;
  readonly source: Header | Body;
}

/** Fields that hold challenges; gateways and servers rename the standard one to keep the browser's login box away. */
const CHALLENGE_FIELD = /^(?:(?:x-)?www-authenticate|x-amzn-remapped-www-authenticate)$/i;
const REASON_FIELD =
  /(?:^|-)(?:error|error-?(?:message|description|type|code)|reason|grpc-message|auth-(?:message|status))$/i;

/** Parameters that hold identifiers and addresses, in which a word means nothing. */
const MUTE_PARAMS =
  /^(?:scope|error_uri|nonce|opaque|claims|authorization_uri|resource_metadata|resource_id|client_id|acr_values|algs?)$/i;

/** No server needs more to say why, and a rule looks at each text many times. */
const MAX_BODY = 16_384;
const AROUND = 120;

const lowerCase = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** The text with these ranges, which are in order, made blank. */
function blanked(text: string, ranges: readonly Range[]): string {
  let at = 0;
  const pieces = ranges.map(({ start, end }) => {
    const piece = text.slice(at, start) + ' '.repeat(end - start);
    at = end;
    return piece;
  });
  return pieces.join('') + text.slice(at);
}

export const isChallengeField = (name: string): boolean => CHALLENGE_FIELD.test(name);

function challengeWords({ value }: Header): string {
  const params = parseChallenges(value).value.flatMap((challenge) => challenge.params);
  const mute = params.filter(({ name }) => MUTE_PARAMS.test(name.text));
  return blanked(
    value,
    mute.map((param) => param.value.range),
  );
}

/** Tags, scripts and styles of an HTML page made blank. */
function visibleWords(html: string): string {
  const lower = lowerCase(html);
  const tags: Range[] = [];
  for (let start = html.indexOf('<'); start !== -1; ) {
    const element = /^<(script|style|nav|button|a)\b/.exec(lower.slice(start, start + 8))?.[1];
    const last = element ? lower.indexOf(`</${element}`, start) : start;
    const close = last === -1 ? -1 : lower.indexOf('>', last);
    const end = close === -1 ? html.length : close + 1;
    tags.push({ start, end });
    start = html.indexOf('<', end);
  }
  return blanked(html, tags);
}

/** What the server says, in the order in which it is to be believed: challenges, other headers, body. */
export function wordsOf({ headers, body }: Pick<Response, 'headers' | 'body'>): readonly Saying[] {
  const excerpt = body?.text.slice(0, MAX_BODY) ?? '';
  return [
    ...headers
      .filter(({ name }) => isChallengeField(name))
      .map((source) => ({ text: lowerCase(challengeWords(source)), source })),
    ...headers
      .filter(({ name }) => REASON_FIELD.test(name))
      .map((source) => ({ text: lowerCase(source.value), source })),
    ...(body ? [{ text: lowerCase(/html/i.test(body.mime) ? visibleWords(excerpt) : excerpt), source: body }] : []),
  ];
}

function exhibit(source: Saying['source'], { start, end }: Range): Evidence {
  if ('name' in source)
    return { kind: 'header', of: 'response', name: source.name, value: source.value, marks: [{ start, end }] };
  const from = Math.max(0, start - AROUND);
  const text = source.text.slice(from, end + AROUND);
  return { kind: 'body', of: 'response', text, marks: [{ start: start - from, end: end - from }] };
}

export interface WordMatch {
  readonly match: RegExpExecArray;
  readonly evidence: Evidence;
}

/** What first matches in the server's words; patterns are written for lower case. */
export function matchWords(words: readonly Saying[], pattern: RegExp): WordMatch | undefined {
  for (const { text, source } of words) {
    const match = pattern.exec(text);
    if (match) return { match, evidence: exhibit(source, { start: match.index, end: match.index + match[0].length }) };
  }
  return undefined;
}

export const findWords = (words: readonly Saying[], pattern: RegExp): Evidence | undefined =>
  matchWords(words, pattern)?.evidence;
