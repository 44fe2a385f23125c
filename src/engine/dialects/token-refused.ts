import { anyOf } from './any-of.ts';

/** The server turns a token down without saying what is wrong with it. */
export const TOKEN_REFUSED = anyOf(
  /invalid[ _-](?:(?:or[ _-](?:expired|malformed|missing)|access|bearer|auth|authentication|authori[sz]ation|api|jwt|id|oauth2?|session|security)[ _-]){0,2}token/,
  /(?:token|jwt)(?: provided| supplied| given| you sent)?(?: is| was| has been)? (?:invalid|not valid|revoked|refused|rejected|unknown|unauthori[sz]ed|not (?:recogni[sz]ed|accepted|found in)|malformed)/,
  /(?:could not|unable to|failed to|cannot) (?:verify|validate|authenticate|parse|decode)(?: the| your| this)? (?:access |bearer |auth )?(?:token|jwt|credentials)|invalid (?:authentication|bearer|authorization) credentials/,
  /(?:revoked|unrecogni[sz]ed|rejected)[ _](?:access[ _]|auth[ _])?token|token (?:verification|validation|authentication) failed|(?:トークン|jwt)が(?:無効|不正|正しくありません)|(?:incorrect|invalid)[ _]claims\b/,
);
