import { parseJwt } from './jwt.ts';

/** What is known of a cookie; a `Cookie` header does not tell its attributes. */
export interface CookieTraits {
  readonly name: string;
  readonly value: string;
  readonly httpOnly?: boolean;
}

/**
 * How much a cookie looks like a session: `named` like one of a framework, `likely` by a word of its name or by its
 * contents, `possible` by its form only.
 */
export type SessionLikeness = 'named' | 'likely' | 'possible' | 'no';

/** Prefixes of the browser, and the numbers of cookies that were too long for one. */
const WRAPPING = /^__(?:secure|host|http|host-http)-|[.-]\d$|\.sig$/gi;

/** What frameworks and identity products call their session. */
const NAMED =
  /^(?:connect\.sid|jsessionid(?:sso)?|phpsessid|asp\.net_sessionid|aspsessionid\w*|\.aspxauth|\.aspnetcore\.(?:session|cookies|identity\.\w+)|laravel[_-]session|koa[.:]sess|(?:next-auth|authjs|better-auth)\.session[-_]token|sessionid|session|sess|sid|session_id|sessid|_session_id|rack\.session|ci_session|play_session|cakephp|cfid|cftoken|moodlesession\w*|s?sess[0-9a-f]{32}|wordpress_(?:logged_in|sec)_\w+|sb-.+-auth-token|appsession|__session|_oauth2_proxy|keycloak_(?:identity|session)|auth_session_id|authelia_session|mod_auth_openidc_session|cf_authorization|user_session|grafana_session|fedauth|smsession|iplanetdirectorypro|access[_-]?token|auth[_-]?token|id[_-]?token|refresh[_-]?token|jwt|auth|token)$/;

/** Words of which a session's name is made. */
const LIKELY_WORDS: ReadonlySet<string> = new Set(
  'session sess sessid sessionid sid auth authentication authorization token jwt bearer login signin logged identity sso ticket passport remember credential credentials user userid uid account apikey'.split(
    ' ',
  ),
);

/** Cookies that measure, balance load, guard against forgery, or remember a choice. */
const OTHER =
  /^(?:_ym_|_shopify_|_dd_s|ph_|_rdt_|_tt|_uet|_scid|_pin_|_yj|rl_|messagesutk|_g[ac]|_gid|_gat|_gcl|_fbp|_fbc|__utm|_hj|_pk_|amp_|amplitude|mp_|ajs_|optimizely|intercom-|_cl(?:ck|sk)|__stripe_|optanon|euconsent|cookieyes|cky-|__cf|_cf|cf_clearance|awsalb|arraffinity|bigip|serverid|routeid|incap_ses|visid_incap|nlbi_|ak_bm|bm_s|_abck|datadome|ts01|hubspot|__hs|_uet|muid|nid|ide|\.aspnetcore\.(?:antiforgery|correlation|culture|mvc|openidconnect)|__requestverification|wp-settings|wordpress_test_cookie)/;

const OTHER_WORDS: ReadonlySet<string> = new Set(
  'device csrf csrftoken xsrf antiforgery forgery consent gdpr ccpa cookieconsent analytics tracking track tracker visitor visit visits anonymous anon experiment variant utm pixel campaign affiliate referrer referer landing theme dark lang language locale i18n tz timezone currency country region pref prefs preference preferences settings layout font view banner seen dismissed cart basket'.split(
    ' ',
  ),
);

const wordsOf = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

/** Long and mixed enough to be an identifier that nobody can guess. */
function isRandom(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(value)).length;
  return value.length >= 16 && kinds >= 2 && !/\s/.test(value) && new Set(value).size >= 8;
}

export function sessionLikenessOf({ name, value, httpOnly }: CookieTraits): SessionLikeness {
  const bare = name.replace(WRAPPING, '');
  const lower = bare.toLowerCase();
  const words = wordsOf(bare);
  if (value === '' || OTHER.test(lower) || words.some((word) => OTHER_WORDS.has(word))) return 'no';
  if (NAMED.test(lower)) return 'named';
  if (words.some((word) => LIKELY_WORDS.has(word)) || /sess(?:ion)?|sid$|token$/.test(lower)) return 'likely';
  if (parseJwt(value) !== undefined) return 'likely';
  if (httpOnly) return isRandom(value) ? 'likely' : 'possible';
  return httpOnly === undefined && isRandom(value) ? 'possible' : 'no';
}

/** Whether a cookie may carry a session. */
export function looksLikeSession(cookie: CookieTraits): boolean {
  return sessionLikenessOf(cookie) !== 'no';
}
