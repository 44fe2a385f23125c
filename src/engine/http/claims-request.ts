import { base64UrlText } from './base64url.ts';
import type { Parsed } from './parsed.ts';

/** One claim that a server wants in the access token (OpenID Connect Core §5.5). */
export interface WantedClaim {
  readonly name: string;
  /** Empty when any value will do. */
  readonly values: readonly string[];
}

export interface ClaimsRequest {
  /** The decoded JSON. */
  readonly json: string;
  readonly claims: readonly WantedClaim[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wantedIn(of: unknown): readonly WantedClaim[] {
  if (!isRecord(of)) return [];
  return Object.entries(of).map(([name, wish]) => {
    const { value, values } = isRecord(wish) ? wish : {};
    const all = Array.isArray(values) ? values : [value];
    return { name, values: all.filter((each) => each !== undefined && each !== null).map(String) };
  });
}

/** The `claims` parameter of a challenge: a claims request in base64, in either alphabet, padded or not. */
export function parseClaimsRequest(text: string): Parsed<ClaimsRequest | undefined, 'not-base64-json'> {
  const json = base64UrlText(
    text
      .trim()
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, ''),
  );
  try {
    const value: unknown = JSON.parse(json ?? '');
    if (isRecord(value)) return { value: { json: json ?? '', claims: wantedIn(value.access_token) }, problems: [] };
  } catch {}
  return { value: undefined, problems: [{ code: 'not-base64-json', range: { start: 0, end: text.length } }] };
}
