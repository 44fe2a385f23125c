import { anyOf } from './any-of.ts';

/** A CORS layer speaks of itself, or of the origin, and refuses. */
export const CORS_REFUSED = anyOf(
  /invalid cors request|corspreflightfailure|cors(?: request| policy| rules?)? (?:is |was |are )?(?:not (?:allowed|enabled|permitted)|rejected|refused|denied|forbidden|disabled)/,
  /(?:disallowed|forbidden|invalid|unknown|untrusted) (?:cors )?origin|cors ?response|disallowed cors|(?:not (?:allowed|permitted)|rejected|refused|denied|forbidden|blocked) by (?:the )?cors/,
  /origin(?: \S{1,80})? (?:is |was |are )?(?:not (?:allowed|permitted|authorized|whitelisted)|disallowed|rejected|forbidden|denied)/,
);

/** A CORS layer refuses the origin, method or header of a preflight. */
export const PREFLIGHT_REFUSED = anyOf(
  CORS_REFUSED,
  /(?:method|header)(?: \S{1,80})? (?:is |was |are )?(?:not (?:allowed|permitted|authorized|whitelisted)|disallowed|rejected|forbidden|denied)/,
);

/** How gateways say in one word that nobody is signed in. */
export const PREFLIGHT_CREDENTIALS_WANTED = anyOf(
  /missingauthenticationtoken|unauthori[sz]ed|unauthenticated|authentication|access ?token|credentials?/,
  /認証|ログイン/,
);
