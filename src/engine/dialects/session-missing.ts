import { anyOf } from './any-of.ts';

/** The server says that it got no session, or no cookie of one. */
export const SESSION_MISSING = anyOf(
  /\b(?:no|missing|without(?: an?)?) (?:valid |active |current |user |login |auth(?:entication|orization)? )*session\b(?! token)/,
  /\bsession(?: cookie| id)? (?:is |was )?(?:missing|not (?:found|provided|present|set)|required)\b/,
  /\b(?:no|missing) (?:session |auth(?:entication|orization)? |login |required )*cookies?\b/,
  /\b(?:session|auth(?:entication)?) cookies? (?:is |are |was )?(?:missing|not (?:found|provided|present|set)|required)\b/,
  /\bno (?![^.\n]{0,20}[cx]srf)[^.\n]{0,30}\b(?:in|from) (?:the )?(?:request[. ])?cookies?\b|no_authorization_in_cookie/,
  /(?<![cx]srf token )\b(?:not (?:found|provided|present|set)|missing) (?:in|from) (?:the )?(?:request[. ])?cookies?\b/,
  /セッション(?:が|は)?(?:ありません|見つかりません|存在しません)/,
  /keine (?:gültige |aktive )?sitzung|sitzung (?:fehlt|nicht (?:gefunden|vorhanden))/,
);
