import { anyOf } from './any-of.ts';

/** The server misses an Authorization header or a token in so many words; nginx's page for every 401 has none of these. */
export const HEADER_WANTED = anyOf(
  /(?<!401 )(?:authorization|bearer|access|jwt|id|auth)[ _-]?(?:token|header|field)?["'`]? (?:header )?(?:is |was |are |has been )?(?:missing|required|absent|empty|not (?:provided|present|found|set|supplied|specified|sent|given|included))/,
  /(?:missing|no|without(?: an?)?|expected(?: an?)?|provide(?: an?| the)?|requires?(?: an?| the)?)(?: or (?:invalid|malformed|empty))?(?: valid| the| an?| required)? ?\\?["'`]?(?:authorization(?: request)?[ _-]?(?:header|token)|bearer(?: access)?[ _-]token|jwt(?:[ _-]token)?|access[ _-]token|auth[ _-]?(?:token|header)|authorization was found)/,
  /no (?:security |session )?token (?:was |is |has been )?(?:provided|found|supplied|present|given|specified|sent|received|in)/,
  /(?<!csrf )(?<!xsrf )(?<!security )token (?:is |was )?(?:missing|required|not (?:provided|found|supplied|present|given|specified|sent))/,
  /jwt must be provided|missing client token|header of type `authorization` was missing|fst_jwt_no_authorization|missing_(?:authorization|bearer|access_token|token|jwt)|token_(?:missing|required|not_provided)|no_token|トークンが(?:ありません|ない|必要|見つかりません|指定されていません)|authorization ヘッダー?が/,
  /(?<!csrf-)token (?:fehlt|(?:ist )?erforderlich|(?:wurde )?nicht (?:übergeben|übermittelt|angegeben|gesendet|vorhanden|gefunden))|(?:kein(?:en)?|fehlende[rs]?|ohne) (?:gültige[ns]? )?(?:zugriffs-?|bearer-|access-|auth-|jwt-)?token\b/,
);

/** The server asks for somebody to sign in, in whatever way. */
export const CREDENTIALS_WANTED = anyOf(
  HEADER_WANTED,
  /credentials? (?:were |was |are |is |has been )?(?:not provided|not supplied|not found|missing|required|absent)/,
  /(?:missing|no|provide|requires?|without)(?: valid| the| required| any| your| authentication| auth| login| security)* credentials?/,
  /(?:missing|no) or (?:invalid|bad|incorrect|expired)(?: authentication| auth| login)? credentials?|user \\?["'`]system:anonymous/,
  /authentication (?:is |was )?(?:required|needed|mandatory|missing)|authori[sz]ation (?:is )?required/,
  /(?:requires?|needs?)(?: user| an?| you to be| to be)* (?:authentication|authenticated|logged[ -]in|signed[ -]in|log[ -]?in)/,
  /unauthenticated|not[ _-](?:authed|authenticated|logged[ _-]?in|signed[ _-]?in)|(?:isn['’]t|aren['’]t) (?:authenticated|logged in|signed in)/,
  /(?:must|need to|have to|should|please)(?: first)? (?:be )?(?:log(?:ged)?|sign(?:ed)?)[ -]?(?:in|on)|please authenticate|must (?:be authenticated|authenticate)|(?:log|sign)[ -]?in (?:is )?(?:required|needed|to (?:continue|proceed|access|view))/,
  /anonymous (?:access|users?|requests?|callers?)(?: is| are| was)? (?:disabled|denied|forbidden|not (?:allowed|permitted)|does not have)/,
  /(?:credentials|authentication|auth|login|log_in|signin)_(?:missing|required)|missing_(?:credentials|auth\w{0,15})|(?:http )?401 authorization required/,
  /認証が必要|認証されて(?:いません|ない)|認証情報が(?:ありません|不足|必要|ない)|ログインが必要|ログインして(?:ください|下さい|いません)|サインインが必要|サインインしてください/,
  /nicht (?:angemeldet|eingeloggt|authentifiziert)|(?:anmeldung|authentifizierung|login) (?:ist )?(?:erforderlich|notwendig|nötig)|bitte (?:melden sie sich|loggen sie sich|zuerst anmelden|anmelden|einloggen)/,
);

/** Another kind of credential is asked for. */
export const OTHER_CREDENTIAL_WANTED = anyOf(
  /(?:api|subscription|access|app|application|rapidapi|functions?)[ _-]?(?:api[ _-])?key|apikey|api ?キー|api-schlüssel/,
  /csrf|xsrf|forgery|request verification token|captcha|app check|client certificate|(?:one[ -]time|verification) (?:code|password)/,
);
