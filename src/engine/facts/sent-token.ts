import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { type Carried, exhibitOf } from '../http/carried.ts';
import { type Jwt, type JwtProblem, parseJwt } from '../http/jwt.ts';
import type { Problem } from '../http/parsed.ts';
import { placeholderIn } from '../http/placeholder.ts';
import { withoutLesserTokens } from './lesser-token.ts';

/** A token that is a JWT, whole or broken. */
export type CarriedJwt = Carried & { readonly jwt: Jwt };

/** How the usual first members of a JOSE header begin in base64url, for headers that do not decode. */
const JOSE_BEGINNING = /^(?:eyJ(?:hbGc|0eXA|raWQ|lbmM|4NXQ|jdHk|6aXA|qa3U|qd2s|ub25)|eyA|ewo|ew0)/;
const JOSE_MEMBERS = ['alg', 'enc', 'typ', 'kid'];

/** API keys and session cookies may be base64 of JSON as well; only a JWT has a JOSE header (RFC 7515 §4). */
const isJose = ({ header, text }: Jwt): boolean =>
  header ? JOSE_MEMBERS.some((member) => Object.hasOwn(header, member)) : JOSE_BEGINNING.test(text);

/** The claims alone, where a page took the token apart and sends the middle; a cookie may hold such JSON by itself. */
const isClaims = ({ in: place, jwt }: Carried): boolean =>
  place !== 'cookie' &&
  jwt?.parts.length === 1 &&
  jwt?.header !== undefined &&
  'exp' in jwt.header &&
  ('iat' in jwt.header || 'sub' in jwt.header);

const isJwt = (token: Carried): token is CarriedJwt =>
  token.jwt !== undefined && (isJose(token.jwt) || isClaims(token));

const isPlaceholder = ({ token }: Carried) => placeholderIn(token.text) !== undefined;

/** What is made anew for each request, as webhooks and payment APIs want it, is no token. */
export const isSignature = ({ name }: Carried): boolean => /(?:^sig|signature)$/i.test(name);

/** A value too long for one cookie is cut into several, named `session.0`, `session.1`. */
const isChunk = ({ name }: Carried) => /[.-]\d$/.test(name);

/** The token by which the request asks to be let in; a cookie counts where it is a JWT, the one named after access first. */
export function sentToken({ carried, authorization, basic }: Facts): Carried | undefined {
  const [first] = carried;
  if (!first || basic || isPlaceholder(first) || isSignature(first)) return undefined;
  if (first.in === 'authorization' && authorization?.value.hasParams) return undefined;
  if (first.in !== 'cookie') return first;
  const tokens = withoutLesserTokens(carried)
    .filter(isJwt)
    .filter((each) => !/refresh/i.test(each.name) && !isChunk(each));
  return tokens.find(({ name }) => /access/i.test(name)) ?? tokens[0];
}

export function sentJwt(facts: Facts): CarriedJwt | undefined {
  const token = sentToken(facts);
  return token && isJwt(token) ? token : undefined;
}

/** A token that is no JWT at all. */
export function sentOpaque(facts: Facts): Carried | undefined {
  const token = sentToken(facts);
  return token && !isJwt(token) ? token : undefined;
}

/** What is wrong with the token's form, with places in the token. */
export const flawsOf = ({ token }: CarriedJwt): readonly Problem<JwtProblem>[] => parseJwt(token.text)?.problems ?? [];

export const wholeOf = (token: Carried): Evidence => exhibitOf(token, { start: 0, end: token.token.text.length });

/** The field with the token's header (0) or claims (1) marked. */
export function partOf(token: CarriedJwt, index: 0 | 1): Evidence {
  const part = token.jwt.parts[index];
  return part ? exhibitOf(token, part.range) : wholeOf(token);
}

/** A claim as it is written in the token. */
export const claimExhibit = (name: string, value: unknown): Evidence => ({
  kind: 'claim',
  name,
  value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
});

/** A claim that is a text, or several. */
export function textsOf({ jwt }: CarriedJwt, claim: string): readonly string[] {
  const value = jwt.claims?.[claim];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}
