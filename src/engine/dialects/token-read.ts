import type { Evidence } from '../finding.ts';
import { findWords, type Saying } from '../http/words.ts';
import { anyOf } from './any-of.ts';
import { saysExpired } from './token-expired.ts';

const SIGNATURE =
  /(?:invalid|bad|wrong|failed to verify|could not verify|unable to verify)(?: the| jwt| token)* signature|signature (?:verification|validation) failed|signature (?:is )?(?:invalid|mismatch)|signature key was not found/;

/** What nobody says who could not verify the token. */
const VERIFIED = anyOf(
  /(?:audience|issuer)(?: \S{1,80})? (?:is )?(?:invalid|mismatch|not (?:allowed|valid|match))|(?:invalid|unexpected|wrong)(?: token| jwt)* (?:audience|issuer)|jwt (?:audience|issuer|not active)/,
  /insufficient[ _-]scopes?|token(?: has been| was| is)? (?:revoked|not (?:yet valid|active))|not yet valid/,
);

/** Where the server says what shows that the token arrived whole. */
export const saysTokenWasVerified = (words: readonly Saying[]): Evidence | undefined =>
  saysExpired(words) ?? findWords(words, VERIFIED);

/** Where the server says what only one can say that found the token in the request and took it apart. */
export const saysTokenWasRead = (words: readonly Saying[]): Evidence | undefined =>
  saysTokenWasVerified(words) ?? findWords(words, SIGNATURE);
