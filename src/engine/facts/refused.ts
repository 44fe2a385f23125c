import { claimRefusedIn } from '../dialects/claim-refused.ts';
import { NOT_RECEIVED } from '../dialects/credentials-not-received.ts';
import { HEADER_WANTED } from '../dialects/credentials-wanted.ts';
import { schemeNamedIn } from '../dialects/scheme-wanted.ts';
import { anyComplaintIn } from '../dialects/token-complaints.ts';
import { saysExpired } from '../dialects/token-expired.ts';
import { TOKEN_REFUSED } from '../dialects/token-refused.ts';
import type { Facts } from '../facts.ts';
import { findWords, type Saying } from '../http/words.ts';

const CREDENTIALS = [NOT_RECEIVED, HEADER_WANTED, TOKEN_REFUSED];

const isAboutCredentials = (words: readonly Saying[]): boolean =>
  CREDENTIALS.some((pattern) => findWords(words, pattern)) ||
  (schemeNamedIn(words) ?? anyComplaintIn(words) ?? claimRefusedIn(words) ?? saysExpired(words)) !== undefined;

/** 419 and 440 are unregistered words for credentials whose time is over. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 419, 440]);

/**
 * Whether the answer turns away who asks. Servers use 401 and 403 each for what the other means (RFC 9110 §15.5.2, §15.5.4),
 * and 400 or 422 for credentials that they cannot read; authorization servers give those codes another meaning (RFC 6749 §5.2).
 */
export function isRefused({ response, oauth, challenges, words }: Facts): boolean {
  if (!response) return false;
  const { status } = response;
  if (REFUSALS.has(status)) return true;
  if ((status !== 400 && status !== 422) || oauth) return false;
  return challenges.length > 0 || isAboutCredentials(words);
}
