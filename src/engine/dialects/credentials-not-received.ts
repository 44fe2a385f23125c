import { anyOf } from './any-of.ts';

/** The server says that no credentials arrived. Words that are also said of bad ones are left out. */
export const NOT_RECEIVED = anyOf(
  /(?:authori[sz]ation|auth|authentication|bearer|access|jwt|id)["'`]?[ _-]?(?:request )?(?:token|header|field)s?["'`]? (?:header )?(?:is |was |are |has been )?(?:missing|absent|empty|not (?:provided|present|set|supplied|specified|sent|given|included|received))/,
  /(?:authori[sz]ation|auth)[ _-]?(?:request )?header["'`]? (?:is |was )?(?:required|not found)|jwt[ _-]token not found|(?:access|bearer|auth|jwt)[ _-]?token (?:is )?required/,
  /(?:missing|no|without(?: an?)?|did not (?:provide|include|send|contain)(?: an?| any| the)?|does not (?:include|contain|have)(?: an?| any| the)?|couldn['’]?t find(?: an?| any| the)?)(?: or (?:invalid|malformed|empty|bad))?(?: valid| the| any| required)? ?\\?["'`]?(?:http )?(?:authori[sz]ation(?: request)?\\?["'`]?[ _-](?:header|token|or 'cookie')|(?:oauth )?bearer(?: access)?[ _-]token|jwt(?:[ _-]token)?\b|access[ _-]token|auth[ _-]?(?:token|header)|authorization was found)/,
  /(?<!csrf )(?<!xsrf )(?<!refresh )\b(?:no|missing) (?:security )?token (?:was |is |has been )?(?:provided|found|supplied|present|given|specified|sent|received|in\b)/,
  /(?<!csrf )(?<!xsrf )(?<!refresh )(?<!forgery )\btoken (?:is |was )?(?:missing|absent|not (?:provided|supplied|present|given|specified|sent|received|found in (?:the )?(?:request|header)))|\ba token is required|missing (?:token|jwt)\b/,
  /credentials? (?:were |was |are |is |have been )?(?:not (?:provided|supplied|found|sent)|missing|absent)|(?:missing|no)(?: required)?(?: authentication| auth| authorization)? credentials?\b(?! (?:match|found for|for th(?:is|at)))/,
  /\bjwt (?:is |was )?(?:missing|required|empty|not (?:provided|present|found|set|sent))|\bno token ?[,.!]|jwt must be provided|fst_jwt_no_authorization|missing_(?:authorization|bearer|access_token|token|jwt|credentials|auth_header)|token_(?:missing|not_provided|absent)|no_(?:token|auth_header|authorization)|credentials_required|auth_no_auth_header/,
  /token could not be parsed from the request|anonymous access (?:is )?disabled|user \\?["'`]system:anonymous/,
  /(?:トークン|認証情報|資格情報|authorization ヘッダー?)が(?:ありません|ない|見つかりません|指定されていません|送信されていません|含まれていません|届いていません)/,
  /(?<!csrf-)(?:token|anmeldedaten|zugangsdaten|authorization-header) (?:fehl(?:t|en)|(?:wurden? )?nicht (?:übergeben|übermittelt|angegeben|gesendet|vorhanden|gefunden))|(?:kein(?:e[nr]?)?|fehlende[rs]?|ohne) (?:gültige[nrs]? )?(?:zugriffs-?|bearer-|access-|auth-|jwt-)?(?:token|anmeldedaten|zugangsdaten|authorization-header)\b/,
);

/** What frameworks say when they found no credentials, and others also when they found bad ones. */
export const PERHAPS_NOT_RECEIVED = /"detail"\s{0,4}:\s{0,4}"not authenticated"|full authentication is required/;

/** One message for several causes: the header may have come. */
export const MISSING_OR_BAD =
  /(?:missing|absent|no|empty)\b[^.;]{0,40}?(?:,| or|\/) ?(?:an? )?(?:invalid|malformed|expired|incorrect|bad|wrong|unsupported)|(?:invalid|malformed|expired|incorrect|bad|wrong)(?:,| or|\/) ?(?:is )?(?:missing|absent|empty|not (?:provided|present))/;
