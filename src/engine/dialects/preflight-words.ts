import { anyOf } from './any-of.ts';

/** A CORS layer refuses the origin, method or header of a preflight. */
export const PREFLIGHT_REFUSED = anyOf(
  /invalid cors request|corspreflightfailure|cors(?: request| policy| rules?)? (?:is |was |are )?(?:not (?:allowed|enabled|permitted)|rejected|refused|denied|forbidden|disabled)/,
  /(?:origin|method|header|cross[ -]origin)(?: \S{1,80})? (?:is |was |are )?(?:not (?:allowed|permitted|authorized|whitelisted)|disallowed|rejected|forbidden|denied)/,
  /(?:disallowed|forbidden|invalid|unknown|untrusted) origin|cors ?response/,
);

/** How gateways say in one word that nobody is signed in. */
export const PREFLIGHT_CREDENTIALS_WANTED = anyOf(
  /missingauthenticationtoken|unauthori[sz]ed|unauthenticated|authentication|access ?token|credentials?/,
  /認証|ログイン/,
);
