import type { Evidence } from '../finding.ts';
import { matchWords, type Saying } from '../http/words.ts';
import { anyOf } from './any-of.ts';

const QUOTE = String.raw`\\?["'\`]?`;

/** The first group that matches is the claim. jsonwebtoken, fast-jwt, jose, PyJWT, java-jwt, jjwt, golang-jwt, hapi, Azure API Management. */
const REFUSED = anyOf(
  new RegExp(
    `(?:unexpected|missing|invalid|incorrect|wrong|required|expected)(?: the| a| required| expected)? ${QUOTE}(?!(?:required|expected|the|a)\\b)([a-z_]{2,20})${QUOTE} claim`,
  ),
  new RegExp(
    `${QUOTE}\\b([a-z_]{2,20})${QUOTE} claim (?:value )?(?:is |was )?(?:not (?:allowed|valid|accepted)|invalid|missing|required|must be|does not|doesn['’]t|check failed)`,
  ),
  new RegExp(
    `claim ${QUOTE}([a-z_]{2,20})${QUOTE} (?:value )?(?:doesn['’]t|does not|is (?:not present|missing|invalid))`,
  ),
  /claim (?:value mismatch|not found|missing): ?([a-z_]{2,20})|missing required claim:? ([a-z_]{2,20})|payload ([a-z_]{2,20}) value/,
  /jwt (subject|id|jwtid) invalid|(?:invalid|has invalid) (subject)\b|"msg"\s{0,4}:\s{0,4}"(subject|jwt id) must be a string/,
);

const SHORT: Readonly<Record<string, string>> = { subject: 'sub', id: 'jti', jwtid: 'jti', 'jwt id': 'jti' };

export interface RefusedClaim {
  readonly name: string;
  readonly evidence: Evidence;
}

/** The claim for which the server refuses the token. */
export function claimRefusedIn(words: readonly Saying[]): RefusedClaim | undefined {
  const found = matchWords(words, REFUSED);
  const name = found?.match.slice(1).find((group) => group !== undefined);
  return found && name !== undefined ? { name: SHORT[name] ?? name, evidence: found.evidence } : undefined;
}
