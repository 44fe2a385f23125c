import { OTHER_NAMES, SESSION_NAMES } from './cookie-names.ts';
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

/** Words of which a session's name is made. */
const LIKELY_WORDS: ReadonlySet<string> = new Set(
  'session sess sessid sessionid sid auth authentication authorization token jwt bearer login signin logged identity sso ticket passport remember rememberme credential credentials user userid uid account apikey'.split(
    ' ',
  ),
);

/** Words of what is remembered of a visitor, or guards against forgery. */
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
  if (value === '' || OTHER_NAMES.test(lower) || words.some((word) => OTHER_WORDS.has(word))) return 'no';
  if (SESSION_NAMES.test(lower)) return 'named';
  if (words.some((word) => LIKELY_WORDS.has(word)) || /sess(?:ion)?|sid$|token$/.test(lower)) return 'likely';
  if (parseJwt(value) !== undefined) return 'likely';
  if (httpOnly) return isRandom(value) ? 'likely' : 'possible';
  return httpOnly === undefined && isRandom(value) ? 'possible' : 'no';
}

/** Whether a cookie may carry a session. */
export function looksLikeSession(cookie: CookieTraits): boolean {
  return sessionLikenessOf(cookie) !== 'no';
}
