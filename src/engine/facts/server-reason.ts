import type { Body } from '../case.ts';
import { inHeader } from '../exhibits/header-exhibit.ts';
import type { Facts } from '../facts.ts';
import type { Evidence, Range } from '../finding.ts';
import { paramOf } from '../http/challenges.ts';
import { isChallengeField } from '../http/words.ts';
import { disjoint } from '../ranges.ts';
import { knownSecretsOf } from '../secrets/known-secrets.ts';
import { redact } from '../secrets/redact.ts';
import { secretsInText } from '../secrets/secrets.ts';

/** What a server says of its refusal, in its own letters, cut to one line and without secrets. */
interface ServerReason {
  readonly text: string;
  readonly evidence: Evidence;
}

interface Excerpt {
  readonly text: string;
  /** Where it stands in the body. */
  readonly range: Range;
}

const LONGEST = 160;

/** The status once more, and the name of the server. */
const STATUS_ONLY =
  /^(?:[^\p{L}]|https?|error|status|code|true|false|null|forbidden|unauthori[sz]ed|unauthenticated|authentication|bad|request|access|denied|failed|nginx|openresty|cloudflare|apache|iis)*$/iu;

const MEMBERS: readonly RegExp[] = [
  /"(?:message|msg|detail|details|error_?description|error_?message|description|reason)"\s{0,8}:\s{0,8}\[?\s{0,8}"((?:[^"\\]|\\.){1,400})/gi,
  /"(?:error|errors|title|code|error_?code)"\s{0,8}:\s{0,8}\[?\s{0,8}"((?:[^"\\]|\\.){1,400})/gi,
];

const says = (text: string) => !STATUS_ONLY.test(text.slice(0, 400));

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

function inJson(json: string): Excerpt | undefined {
  for (const member of MEMBERS) {
    for (const { 0: whole, 1: raw = '', index } of json.matchAll(member)) {
      const end = index + whole.length;
      const text = unescaped(raw);
      if (says(text)) return { text, range: { start: end - raw.length, end } };
    }
  }
  return undefined;
}

/** `seen` is the body with all that nobody sees made blank, so gaps stand where tags and line breaks were. */
function inWords(body: string, seen: string): Excerpt | undefined {
  const pieces = [...seen.matchAll(/\S+(?: \S+)*/g)]
    .map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }))
    .filter(({ start, end }) => says(body.slice(start, end)));
  const [first] = pieces;
  const last = pieces.findLast(({ end }) => end - (first?.start ?? 0) <= LONGEST * 2) ?? first;
  if (!first || !last) return undefined;
  const shown = pieces.filter(({ end }) => end <= last.end).map(({ start, end }) => body.slice(start, end));
  return { text: shown.join(' '), range: { start: first.start, end: Math.min(last.end, first.start + LONGEST * 2) } };
}

function inBody(body: Body, seen: string): Excerpt | undefined {
  if (/^\s*[{[]/.test(seen)) return inJson(body.text.slice(0, seen.length));
  return inWords(body.text, seen);
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

/** The first words of the answer that say more than its status does: of a challenge, another header, or the body. */
export function serverReason({ challenges, words, case: of }: Facts): ServerReason | undefined {
  const known = knownSecretsOf(of);
  const told = (text: string, evidence: Evidence): ServerReason => {
    const gone = disjoint([...secretsInText(text), ...known(text)]);
    return { text: shortened(redact(text, gone, []).text.replace(/\s+/g, ' ').trim()), evidence };
  };
  for (const challenge of challenges) {
    const description = paramOf(challenge, 'error_description');
    if (description && says(description.text))
      return told(description.text, inHeader('response', challenge.field, description.value.range));
  }
  for (const { text, source } of words) {
    if ('name' in source) {
      const { value } = source;
      if (isChallengeField(source.name) || !says(value)) continue;
      return told(value, inHeader('response', source, { start: 0, end: value.length }));
    }
    const excerpt = inBody(source, text);
    if (!excerpt) continue;
    const { start, end } = excerpt.range;
    const quoted = source.text.slice(start, end);
    return told(excerpt.text, {
      kind: 'body',
      of: 'response',
      text: quoted,
      marks: [{ start: 0, end: quoted.length }],
    });
  }
  return undefined;
}
