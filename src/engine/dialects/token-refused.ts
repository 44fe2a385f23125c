import { anyOf } from './any-of.ts';

/** The server turns a token down without saying what is wrong with it. */
export const TOKEN_REFUSED = anyOf(
  /(?:invalid|untrusted)[ _-](?:(?:or[ _-](?:expired|malformed|missing|revoked)|access|bearer|auth|authentication|authori[sz]ation|api|jwt|id|oauth2?|session|security)[ _-]){0,2}(?:token|jwt)|\binvalidtoken\b|token_not_valid/,
  /(?:token|jwt)(?: provided| supplied| given| you sent)?(?: is| was| has been)? (?:invalid|not valid|untrusted|revoked|refused|rejected|unknown|unauthori[sz]ed|(?:black|block|deny)[ -]?listed|not (?:recogni[sz]ed|accepted|found in)|malformed)/,
  /(?:could not|unable to|failed to|cannot) (?:verify|validate|authenticate|parse|decode)(?: the| your| this)? (?:access |bearer |auth )?(?:token|jwt|credentials)|(?:token|jwt) (?:could not|cannot) be (?:verified|validated|authenticated|parsed|decoded)(?! from)|invalid (?:authentication|bearer|authorization) credentials/,
  /(?:revoked|unrecogni[sz](?:ed|able)|rejected|unknown|inactive)[ _](?:access[ _]|auth[ _])?token|(?:token|jwt) (?:verification|validation|authentication) fail(?:ed|ure)|(?:トークン|jwt)が(?:無効|不正|正しくありません)|(?:incorrect|invalid)[ _]claims\b/,
  /invalid_session_id|session expired or invalid/,
  /(?:token|jwt)s?(?: ist| sind)? (?:ungültig|unbekannt|gesperrt|widerrufen)|(?:ungültige[nrs]?|unbekannte[nrs]?) (?:zugriffs-?|bearer-|access-)?(?:token|jwt)|(?:トークン|jwt)は(?:無効|不正)/,
  /supplied authentication is invalid|http token: access denied|"key not authori[sz]ed/,
);

/** Words for a token that is missing or bad; one that was sent well-formed is bad. */
export const TOKEN_MISSING_OR_REFUSED = anyOf(
  /(?:(?:missing|no) or|missing,) (?:invalid|expired) (?:access |bearer |auth )?(?:token|credentials)|(?:invalid|expired) or (?:missing|absent) (?:access |bearer |auth )?(?:token|credentials)/,
  /token (?:is )?(?:missing|absent) or (?:invalid|expired|incorrect)|(?<!\bor )(?:invalid|bad) (?:authori[sz]ation|auth)[ _-]header/,
);
