import type { Evidence } from '../finding.ts';
import { findWords, type Saying } from '../http/words.ts';
import { anyOf } from './any-of.ts';
import { OTHER_TOKENS } from './other-tokens.ts';

const EXPIRED = anyOf(
  /(?:token|jwt|bearer|signature|assertion)(?: \w{1,20}){0,4}? ?(?:has |had |is |was |are |have |already |been |now )*expired/,
  /expired[ _-](?:access[ _-]|id[ _-]|auth[ _-]|bearer[ _-]|security[ _-]|authentication[ _-])?(?:token|jwt)/,
  /(?:token|jwt)[ _-]?(?:is[ _-])?expired|jwt(?:_|is)?expired|expiredauthenticationtoken|expired_?(?:token|jwt|signature)|expired_authentication/,
  /(?:access |auth )?token: session has expired|expired at \d{4}-\d\d-\d\d|expiry utc time|expiration time[^\n]{0,60}(?:has passed|in the past|before)|exp\\?["'`]? claim (?:timestamp check failed|has expired|is in the past)/,
  /lifetime validation failed|idx10223|time_constraint_failure|token(?:'s)? (?:lifetime|validity)[ \w]{0,20}(?:over|ended|exceeded|expired)/,
  /(?:トークン|jwt)(?:の有効期限が|は有効期限が|の期限が|が期限)切れ|(?:トークン|jwt)が失効/,
  /(?:token|jwt)s?(?: ist| sind)? abgelaufen|abgelaufene[nrs]? (?:zugriffs-?)?(?:token|jwt)/,
);

/** One message for several causes says nothing of any; RFC 6750 §3.1 itself offers such a one. */
const UNDECIDED = anyOf(
  /\bor\b(?: \w{1,12}){0,3} expired|expired(?: \w{1,12}){0,3} or\b|expired, ?(?:revoked|malformed|invalid|missing|not)/,
  /(?:revoked|invalid|malformed|missing|wrong)(?: token)?, ?(?:has )?expired|expired\/|\/expired|または有効期限|期限切れまたは/,
  /(?:csrf|xsrf)/,
  OTHER_TOKENS,
);

/** Where the server says of the token that its time is over. */
export const saysExpired = (words: readonly Saying[]): Evidence | undefined =>
  findWords(
    words.filter(({ text }) => !UNDECIDED.test(text)),
    EXPIRED,
  );
