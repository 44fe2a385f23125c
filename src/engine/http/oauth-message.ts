import type { Body, Header } from '../case.ts';
import { parseForm } from './form-body.ts';
import { combinedValueOf } from './headers.ts';

/** A refusal as an authorization server writes it (RFC 6749 §5.2), or its API does. */
export interface OAuthError {
  /** `''` when only words were given. */
  readonly code: string;
  readonly description: string;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (of: Json, ...names: readonly string[]) =>
  names.map((name) => of[name]).filter((value) => typeof value === 'string' && value.trim() !== '') as string[];

/** What a JSON answer says; some nest it under `error`. */
function errorIn(json: Json): OAuthError | undefined {
  const of = isRecord(json.error) ? json.error : json;
  // Google's identity APIs write the code where others write prose.
  const [shouted] = textOf(of, 'message').filter((text) => /^[A-Z_]+$/.test(text));
  const [code = ''] = [
    ...(shouted ? [shouted] : []),
    ...textOf(of, 'error', 'error_code', 'errorCode', 'code', 'status'),
  ];
  const description = textOf(of, 'error_description', 'errorSummary', 'msg', 'message', 'detail', 'hint').join(' ');
  return code === '' && description === '' ? undefined : { code, description };
}

/** An excerpt that was cut still begins with the code. */
function errorInExcerpt(text: string): OAuthError | undefined {
  const [, code] = /"error"\s{0,8}:\s{0,8}"([^"\\]{1,80})"/.exec(text) ?? [];
  const [, description = ''] = /"error_description"\s{0,8}:\s{0,8}"([^"\\]{1,500})/.exec(text) ?? [];
  return code === undefined ? undefined : { code, description };
}

export function parseOAuthError({ text, truncated }: Body): OAuthError | undefined {
  const json = parseJson(text);
  if (json) return errorIn(json);
  return truncated ? errorInExcerpt(text) : undefined;
}

/** The parameters of an OAuth request by name: those of its query and of its body, form or JSON. The first of a name counts. */
export function oauthParams(
  url: string,
  headers: readonly Header[],
  body: Body | undefined,
): ReadonlyMap<string, string> {
  const query = parseForm(new URL(url).search.slice(1)).value.map(({ name, text }) => [name, text] as const);
  const written = body?.text ?? '';
  const isJson = /json/i.test(combinedValueOf(headers, 'content-type') ?? '') || written.trimStart().startsWith('{');
  const sent = isJson
    ? Object.entries(parseJson(written) ?? {}).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      )
    : parseForm(written).value.map(({ name, text }) => [name, text] as const);
  return new Map([...query, ...sent].toReversed());
}

/** The error that a redirect brings back to the client, in its query or in its fragment (RFC 6749 §4.1.2.1, §4.2.2.1). */
export function errorInLocation(location: string): OAuthError | undefined {
  const query = location.indexOf('?');
  const fragment = location.indexOf('#');
  const parts = [
    query === -1 ? '' : location.slice(query + 1, fragment > query ? fragment : location.length),
    fragment === -1 ? '' : location.slice(fragment + 1),
  ];
  for (const part of parts) {
    const fields = parseForm(part).value;
    const of = (wanted: string) => fields.find(({ name }) => name === wanted)?.text;
    const code = of('error');
    if (code) return { code, description: of('error_description') ?? '' };
  }
  return undefined;
}
