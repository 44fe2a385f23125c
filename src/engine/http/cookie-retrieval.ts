import type { JarCookie } from '../case.ts';
import { domainMatches, pathMatches } from './cookie-match.ts';
import {
  type CookieContext,
  hasCrossSiteAncestorOf,
  isSameSite,
  sameSiteContextOf,
  siteOf,
  topPageOf,
} from './same-site.ts';
import { isSecureForCookies } from './trustworthy.ts';

/** Why the browser keeps a cookie of the jar back, as the id of the rule that tells it. */
export type WithheldReason =
  | 'cookie-domain-withheld'
  | 'cookie-path-withheld'
  | 'cookie-expired'
  | 'cookie-secure-withheld'
  | 'cookie-samesite-none-insecure'
  | 'cookie-partition-mismatch'
  | 'cookie-scheme-cross-site'
  | 'cookie-samesite-strict-withheld'
  | 'cookie-samesite-lax-withheld'
  | 'cookie-samesite-default-withheld'
  | 'cookie-third-party-blocked'
  | 'cookie-credentials-omitted';

/** One reason, with the attribute that decides and what the request needed it to be. */
export interface Withheld {
  readonly reason: WithheldReason;
  readonly attribute: 'SameSite' | 'Secure' | 'Path' | 'Domain' | 'Expires' | 'Partitioned';
  readonly needed: string;
}

export interface RetrievalContext extends CookieContext {
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  /** When the cookie was set, where a `Set-Cookie` line of it was seen. */
  readonly setAt?: number;
}

/** Chromium lets a young cookie without SameSite travel with a top-level POST, for sign-ins that come back by a form. */
const LAX_ALLOWS_UNSAFE = 120_000;

function isSameSiteWithheld(cookie: JarCookie, context: RetrievalContext, schemeful: boolean): boolean {
  const site = sameSiteContextOf(context, schemeful);
  if (site === undefined || site === 'strict') return false;
  switch (cookie.sameSite) {
    case 'none':
      return false;
    case 'strict':
      return true;
    case 'lax':
      return site !== 'lax';
    case 'unspecified':
      if (site === 'lax-unsafe' && context.setAt !== undefined)
        return context.sentAt - context.setAt > LAX_ALLOWS_UNSAFE;
      return site !== 'lax';
  }
}

const SAME_SITE_REASON = {
  strict: 'cookie-samesite-strict-withheld',
  lax: 'cookie-samesite-lax-withheld',
  unspecified: 'cookie-samesite-default-withheld',
} as const satisfies Partial<Record<JarCookie['sameSite'], WithheldReason>>;

function sameSiteWithheld(cookie: JarCookie, context: RetrievalContext): readonly Withheld[] {
  if (cookie.sameSite === 'none' || !isSameSiteWithheld(cookie, context, true)) return [];
  if (!isSameSiteWithheld(cookie, context, false))
    return [{ reason: 'cookie-scheme-cross-site', attribute: 'SameSite', needed: 'None' }];
  return [{ reason: SAME_SITE_REASON[cookie.sameSite], attribute: 'SameSite', needed: 'None' }];
}

function partitionWithheld(cookie: JarCookie, context: CookieContext): readonly Withheld[] {
  const { partition, hasCrossSiteAncestor } = cookie;
  const top = topPageOf(context);
  if (partition === undefined || top === undefined || !URL.canParse(partition)) return [];
  const isAncestry = hasCrossSiteAncestor === undefined || hasCrossSiteAncestorOf(context) !== !hasCrossSiteAncestor;
  if (isAncestry && isSameSite(new URL(partition), top, true)) return [];
  return [{ reason: 'cookie-partition-mismatch', attribute: 'Partitioned', needed: siteOf(top) }];
}

/**
 * Every reason for which this request does not carry the cookie (RFC 6265bis §5.8.3), the most basic first.
 * Empty when policy lets it travel, provided that the request asks for credentials.
 */
export function withheldFor(cookie: JarCookie, context: RetrievalContext): readonly Withheld[] {
  const { url, sentAt } = context;
  const all: Withheld[] = [];
  const isHost = cookie.hostOnly ? url.hostname === cookie.domain : domainMatches(url.hostname, cookie.domain);
  if (!isHost) all.push({ reason: 'cookie-domain-withheld', attribute: 'Domain', needed: url.hostname });
  if (!pathMatches(url.pathname, cookie.path))
    all.push({ reason: 'cookie-path-withheld', attribute: 'Path', needed: url.pathname });
  if (cookie.expiresAt !== undefined && cookie.expiresAt <= sentAt)
    all.push({ reason: 'cookie-expired', attribute: 'Expires', needed: 'later' });
  if (cookie.secure && !isSecureForCookies(url))
    all.push({ reason: 'cookie-secure-withheld', attribute: 'Secure', needed: 'https' });
  if (cookie.sameSite === 'none' && !cookie.secure)
    all.push({ reason: 'cookie-samesite-none-insecure', attribute: 'Secure', needed: 'Secure' });
  return [...all, ...partitionWithheld(cookie, context), ...sameSiteWithheld(cookie, context)];
}
