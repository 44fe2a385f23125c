import type { Header, JarCookie } from '../case.ts';
import type { Range } from '../finding.ts';
import { JWT, secretsInHeader, secretsInText } from './secrets.ts';
import { segmentsOf } from './segments.ts';

/** Stands where a secret stood. A word of token characters, so that what is left still parses. */
const REDACTED = 'redacted';

/** The parts of a JWT that make it usable: a JWS's signature, and all but the header of a JWE. */
function usablePartOf(jwt: string, start: number): Range {
  const parts = jwt.split('.');
  const kept = parts.slice(0, parts.length === 5 ? 1 : 2).join('.');
  return { start: start + Math.min(jwt.length, kept.length + 1), end: start + jwt.length };
}

function usablePartsOf(text: string, secret: Range): readonly Range[] {
  const value = text.slice(secret.start, secret.end);
  const gone: Range[] = [];
  const leave = (start: number, end: number) => {
    // Quotes, commas and white space around a token are the fault to be shown.
    if (/\w{4}/.test(value.slice(start, end))) gone.push({ start: secret.start + start, end: secret.start + end });
  };
  let end = 0;
  for (const { 0: jwt, index } of value.matchAll(JWT)) {
    leave(end, index);
    gone.push(usablePartOf(jwt, secret.start + index));
    end = index + jwt.length;
  }
  if (end === 0) return [secret];
  leave(end, value.length);
  return gone.filter((range) => range.end > range.start);
}

/** What must go of a text: of a JWT the part that makes it usable, so that it can still be diagnosed; of other secrets all. */
const usableParts = (text: string, secrets: readonly Range[]) =>
  secrets.flatMap((secret) => usablePartsOf(text, secret));

const isCookieField = (name: string) => /^(?:set-)?cookie$/i.test(name.trim());

/** What must go of a header. Cookies go whole, JWTs too: a session is usable by itself. */
export function goneFromHeader(header: Header): readonly Range[] {
  const secrets = secretsInHeader(header);
  return isCookieField(header.name) ? secrets : usableParts(header.value, secrets);
}

export const goneFromText = (text: string): readonly Range[] => usableParts(text, secretsInText(text));

export interface Redacted {
  readonly text: string;
  /** The marks, moved to where they now stand. */
  readonly marks: readonly Range[];
}

/** Takes ranges out of a text. Marks stay, also those on what is gone. */
export function redact(text: string, gone: readonly Range[], marks: readonly Range[]): Redacted {
  let out = '';
  let last: number | undefined;
  const moved: Range[] = [];
  for (const { text: piece, secret, marked } of segmentsOf(text, gone, marks)) {
    const start = out.length;
    if (secret === undefined) out += piece;
    else if (marked || secret !== last) out += REDACTED;
    last = secret ?? last;
    if (marked) moved.push({ start, end: out.length });
  }
  return { text: out, marks: moved };
}

export const redactText = (text: string): string => redact(text, goneFromText(text), []).text;

export const redactCookie = (cookie: JarCookie): JarCookie => ({
  ...cookie,
  value: cookie.value === '' ? '' : REDACTED,
});
