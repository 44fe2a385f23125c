import { jwtDecode } from 'jwt-decode';
import type { Parsed, Problem, Span } from './parsed.ts';
import { spanOf } from './span.ts';

type Json = Readonly<Record<string, unknown>>;

/** A compact JWS or JWE taken apart (RFC 7515 §7.1, RFC 7516 §7.1). Nothing of it is verified. */
export interface Jwt {
  readonly text: string;
  /** Encrypted: nobody but its recipient reads the claims. */
  readonly isEncrypted: boolean;
  readonly parts: readonly [Span, ...Span[]];
  readonly header?: Json;
  /** Absent when they are encrypted or do not decode. */
  readonly claims?: Json;
}

export type JwtProblem = 'part-count' | 'part-not-base64url' | 'part-not-json' | 'alg-none' | 'signature-empty';

/** How `{"`, `{ ` and a brace before a line break begin in base64url, so even a token cut short in its header is known. */
const BEGINNING = /^(?:eyJ|eyA|ewo|ew0)[\w-]{5}/;

const ENCRYPTED_PARTS = 5;

function partsOf(text: string): readonly [Span, ...Span[]] {
  const [first = '', ...rest] = text.split('.');
  const parts: [Span, ...Span[]] = [spanOf(text, 0, first.length)];
  let start = first.length + 1;
  for (const part of rest) {
    parts.push(spanOf(text, start, start + part.length));
    start += part.length + 1;
  }
  return parts;
}

/** The JSON object in a part. */
function decode(part: Span): Json | 'part-not-base64url' | 'part-not-json' {
  if (!/^[\w-]+$/.test(part.text) || part.text.length % 4 === 1) return 'part-not-base64url';
  try {
    const value = jwtDecode<unknown>(part.text, { header: true });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : 'part-not-json';
  } catch {
    return 'part-not-json';
  }
}

/** Takes a JWT apart; nothing when the text does not even begin like one. */
export function parseJwt(text: string): Parsed<Jwt, JwtProblem> | undefined {
  const parts = partsOf(text);
  const [first, second, third] = parts;
  const header = decode(first);
  if (typeof header === 'string' && !BEGINNING.test(text)) return undefined;

  const problems: Problem<JwtProblem>[] = [];
  const taken = (part: Span, decoded: ReturnType<typeof decode>): Json | undefined => {
    if (typeof decoded !== 'string') return decoded;
    problems.push({ code: decoded, range: part.range });
    return undefined;
  };
  const readable = taken(first, header);
  const isEncrypted = parts.length === ENCRYPTED_PARTS || (readable !== undefined && 'enc' in readable);
  const claims = second && !isEncrypted ? taken(second, decode(second)) : undefined;
  const end = { start: text.length, end: text.length };
  if (parts.length !== (isEncrypted ? ENCRYPTED_PARTS : 3)) problems.push({ code: 'part-count', range: end });
  if (!isEncrypted && typeof readable?.alg === 'string' && readable.alg.toLowerCase() === 'none')
    problems.push({ code: 'alg-none', range: first.range });
  else if (!isEncrypted && third?.text === '') problems.push({ code: 'signature-empty', range: end });
  return {
    value: { text, isEncrypted, parts, ...(readable && { header: readable }), ...(claims && { claims }) },
    problems,
  };
}

/** A NumericDate claim (RFC 7519 §2) in milliseconds since the epoch. Years past 9999 are milliseconds taken for seconds. */
export function instantClaim({ claims }: Jwt, name: 'exp' | 'nbf' | 'iat' | 'auth_time'): number | undefined {
  const value = claims?.[name];
  return typeof value === 'number' && value >= 0 && value < 253_402_300_800 ? value * 1000 : undefined;
}

const words = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
};

/** Claims that grant rights, by the words of RFC 8693, RFC 9068, Entra, Okta, Auth0, Spring, Cognito and Keycloak. */
const GRANTING_CLAIMS = [
  'scope',
  'scp',
  'scopes',
  'roles',
  'permissions',
  'authorities',
  'cognito:groups',
  'realm_access.roles',
];

/** A claim by its name, or by a path into objects. */
function claimAt(claims: Json, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  const [outer = '', inner = ''] = path.split('.');
  const value = claims[outer];
  return typeof value === 'object' && value !== null ? (value as Json)[inner] : undefined;
}

export interface Grant {
  readonly claim: string;
  readonly names: readonly string[];
}

/** All that the token grants, claim by claim. */
export function grantsOf({ claims = {} }: Jwt): readonly Grant[] {
  return GRANTING_CLAIMS.flatMap((claim) => {
    const value = claimAt(claims, claim);
    return value === undefined ? [] : [{ claim, names: words(value) }];
  });
}
