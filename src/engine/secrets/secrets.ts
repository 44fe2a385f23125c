import type { Header } from '../case.ts';
import type { Range } from '../finding.ts';
import { parseAuthorization, tokenOf } from '../http/authorization.ts';
import { placeholderIn } from '../http/placeholder.ts';
import { isKnownScheme } from '../http/schemes.ts';
import { trimmed } from '../http/span.ts';
import { disjoint } from '../ranges.ts';

/** Compact JWS and JWE (RFC 7515 §7.1, RFC 7516 §7.1). The look-behind keeps the search linear. */
export const JWT = /(?<![\w-])eyJ[\w-]+(?:\.[\w-]*){1,4}/g;

/** Keys that vendors begin with a word of their own. */
const VENDOR_KEY =
  /(?<![\w-])(?:gh[oprsu]_|github_pat_|glpat-|npm_|[prs]k_(?:live|test)_|xox[abeoprs]-|ya29\.|1\/\/|AIza|AKIA|ASIA|SG\.|sk-|sb_(?:publishable|secret)_|shpat_|hf_)[\w.-]{10,}/g;

/** `name=value` as in a query, a fragment or a form. */
const PAIR = /(?<![\w.~%-])([\w.~%-]{1,64})=([^&#;,\s"'<>]+)/g;

/** `"name": "value"` as in JSON; an excerpt may end inside the value. */
const MEMBER = /"([\w.-]{1,64})"\s{0,8}:\s{0,8}"((?:[^"\\]|\\.)+)/g;

const USERINFO = /(?<=:\/\/)[^/?#@\s"'<>]{1,512}(?=@)/g;

/** What a name ends with, its hyphens and underscores gone, when its value is a secret. */
const SECRET_NAME =
  /(?:token|secret|passw(?:or)?d|pwd|passphrase|apikey|accesskey|subscriptionkey|functionskey|signature|credentials?|sessionid|verifier|assertion|samlresponse|authorization|authorisation|authentication|jwt)$/;

/** Names that mean a secret only where they stand alone. */
const SECRET_WORDS: ReadonlySet<string> = new Set(['auth', 'sid', 'otp', 'sig', 'session']);

/** In a query or form these are an authorization code and a key; in JSON they are an error code and anything. */
const SECRET_PARAMETERS: ReadonlySet<string> = new Set(['code', 'key']);

/** `X-Auth`, `X-Key` and the like. */
const SECRET_FIELD = /(?:auth|key|session|token|cookie)$/;

/** Fields whose value is a list of names or a challenge, whatever their own name ends with. */
const PUBLIC_FIELD = /^(?:access-control-|proxy-authenticate$|:authority$)/;

/** Credentials in a request's WWW-Authenticate, by mistake; a challenge has none. */
const MISPLACED = /(?<=^\s{0,4}(?:bearer|basic|token|dpop) {1,4})[\w\-.~+/]{16,}={0,2}(?=\s{0,4}$)/gi;

/** `name=value` and `name="value"` as in Digest and request signatures. */
const AUTH_PARAM = /([\w-]{1,32})\s{0,4}=\s{0,4}"?([^",]+)/g;
const PUBLIC_AUTH_PARAMS: ReadonlySet<string> = new Set([
  'realm',
  'uri',
  'algorithm',
  'qop',
  'nc',
  'userhash',
  'charset',
  'version',
  'signedheaders',
  'headers',
  'oauth_version',
  'oauth_signature_method',
  'oauth_timestamp',
]);

/** A template or a failed conversion is the fault to be shown, and nobody's secret; a mere word may be a careless one. */
function isPlaceholder(text: string): boolean {
  const kind = placeholderIn(text);
  return kind !== undefined && kind !== 'word';
}

const plain = (name: string) => name.toLowerCase().replace(/[-_.]/g, '');

const isSecretName = (name: string) => SECRET_NAME.test(plain(name)) || SECRET_WORDS.has(plain(name));

const at = (start: number, text: string): Range => ({ start, end: start + text.length });

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => at(match.index, match[0]));

function named(text: string, pattern: RegExp, isSecret: (name: string) => boolean): readonly Range[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, name = '', value = ''] = match;
    return isSecret(name) && !isPlaceholder(value) ? [at(match.index + whole.length - value.length, value)] : [];
  });
}

/** Where the secrets of a URL, a body or any other text stand: tokens by their form, and values by the names before them. */
export function secretsInText(text: string): readonly Range[] {
  return disjoint([
    ...matches(text, JWT),
    ...matches(text, VENDOR_KEY),
    ...matches(text, USERINFO),
    ...named(text, PAIR, (name) => isSecretName(name) || SECRET_PARAMETERS.has(plain(name))),
    ...named(text, MEMBER, isSecretName),
  ]);
}

/** `field` is in lower case. */
function secretsInCredentials(field: string, value: string): readonly Range[] {
  const { value: authorization } = parseAuthorization(value);
  const { scheme, hasParams } = authorization;
  if (hasParams) return named(value, AUTH_PARAM, (name) => !PUBLIC_AUTH_PARAMS.has(name.toLowerCase()));
  const isScheme = /auth\w+$/.test(field) || (scheme && isKnownScheme(scheme.text));
  const { text, range } = isScheme ? tokenOf(authorization) : trimmed(value, { start: 0, end: value.length });
  return text === '' || isPlaceholder(text) ? [] : [range];
}

/** The value of each `name=value` of a Cookie field. */
function secretsInCookies(value: string): readonly Range[] {
  return [...value.matchAll(/(?<=^|;)[^;]+/g)].flatMap(({ 0: pair, index }) => {
    const start = pair.indexOf('=') + 1;
    return pair.slice(start).trim() === '' ? [] : [at(index + start, pair.slice(start))];
  });
}

/** Where the secrets of a header's value stand, each to be shown short or taken out. */
export function secretsInHeader({ name, value }: Header): readonly Range[] {
  const field = name.trim().toLowerCase();
  if (field === 'www-authenticate')
    return disjoint([JWT, VENDOR_KEY, MISPLACED].flatMap((form) => matches(value, form)));
  if (PUBLIC_FIELD.test(field)) return [];
  if (field === 'cookie') return secretsInCookies(value);
  if (field === 'set-cookie') return secretsInCookies(value.split(';', 1)[0] ?? '');
  if (isSecretName(field) || SECRET_FIELD.test(field)) return secretsInCredentials(field, value);
  if (field === 'sec-websocket-protocol') return disjoint([...secretsInText(value), ...matches(value, /[^\s,]{20,}/g)]);
  return secretsInText(value);
}

/** The name that stands before a value in a query, a form or JSON. */
export const nameBefore = (text: string, at: number) =>
  /([\w.-]{1,64})(?:=|"\s{0,8}:\s{0,8}")$/.exec(text.slice(Math.max(0, at - 90), at))?.[1] ?? 'secret';
