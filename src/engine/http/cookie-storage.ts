import type { JarCookie } from '../case.ts';
import type { Range } from '../finding.ts';
import { parseCookieDate } from './cookie-date.ts';
import { defaultPathOf, domainMatches, pathMatches } from './cookie-match.ts';
import { brokenPrefixOf } from './cookie-prefix.ts';
import type { Parsed } from './parsed.ts';
import {
  type CookieContext,
  hasCrossSiteAncestorOf,
  registrableDomainOf,
  sameSiteContextOf,
  siteOf,
  topPageOf,
} from './same-site.ts';
import { attributeOf, type SetCookie, type SetCookieProblem } from './set-cookie.ts';
import { isSecureForCookies } from './trustworthy.ts';

/** Why the browser does not store a `Set-Cookie` line, as the id of the rule that tells it. */
export type RefusedReason =
  | 'set-cookie-character-disallowed'
  | 'set-cookie-empty'
  | 'set-cookie-too-large'
  | 'set-cookie-public-suffix'
  | 'set-cookie-domain-mismatch'
  | 'set-cookie-samesite-none-insecure'
  | 'set-cookie-secure-over-http'
  | 'set-cookie-overwrites-secure'
  | 'set-cookie-partitioned-insecure'
  | 'set-cookie-prefix-violated'
  | 'set-cookie-samesite-cross-site'
  | 'set-cookie-expired-on-arrival'
  | 'set-cookie-credentials-omitted'
  | 'set-cookie-third-party-blocked';

/** One reason, and the pieces of the line that give it. A mark without length stands where something is missing. */
export interface Refused {
  readonly reason: RefusedReason;
  readonly marks: readonly Range[];
}

export interface StorageContext extends CookieContext {
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  /** The cookies that were there before, where they are known. */
  readonly jar?: readonly JarCookie[];
}

/** Browsers keep no cookie longer than this (RFC 6265bis §5.5). */
const MAX_LIFE = 400 * 86_400_000;

const endOf = (line: string): Range => ({ start: line.length, end: line.length });

/** Without its leading dot. The standard would ignore a lone dot; Chromium takes it for a domain. */
const domainOf = (cookie: SetCookie) =>
  (attributeOf(cookie, 'domain')?.value?.text ?? '').replace(/^\.(?=.)/, '').toLowerCase();

function sameSiteOf(cookie: SetCookie): JarCookie['sameSite'] {
  const written = attributeOf(cookie, 'samesite')?.value?.text.toLowerCase();
  return written === 'strict' || written === 'lax' || written === 'none' ? written : 'unspecified';
}

function expiryOf(cookie: SetCookie, receivedAt: number): number | undefined {
  const maxAge = attributeOf(cookie, 'max-age')?.value?.text;
  // The standard knows no plus sign; Chromium takes it.
  if (maxAge !== undefined && /^[-+]?\d+$/.test(maxAge)) return receivedAt + Math.max(0, Number(maxAge) * 1000);
  const expires = attributeOf(cookie, 'expires')?.value?.text;
  return expires === undefined ? undefined : parseCookieDate(expires);
}

/** The cookie that a line makes (RFC 6265bis §5.7), whether or not the browser stores it. */
export function cookieOf(cookie: SetCookie, context: StorageContext): JarCookie {
  const { url, receivedAt } = context;
  const domain = domainOf(cookie);
  const path = attributeOf(cookie, 'path')?.value?.text ?? '';
  const expiresAt = expiryOf(cookie, receivedAt);
  const top = topPageOf(context);
  const hasCrossSiteAncestor = hasCrossSiteAncestorOf(context);
  const isPartitioned = attributeOf(cookie, 'partitioned') !== undefined;
  // A host that is itself a public suffix may name itself, and gets a host-only cookie.
  const hostOnly = domain === '' || registrableDomainOf(domain) === undefined;
  return {
    name: cookie.name.text,
    value: cookie.value.text,
    domain: hostOnly ? url.hostname : domain,
    hostOnly,
    path: path.startsWith('/') ? path : defaultPathOf(url.pathname),
    secure: attributeOf(cookie, 'secure') !== undefined,
    httpOnly: attributeOf(cookie, 'httponly') !== undefined,
    sameSite: sameSiteOf(cookie),
    ...(expiresAt !== undefined && { expiresAt: Math.min(expiresAt, receivedAt + MAX_LIFE) }),
    ...(isPartitioned && top && { partition: siteOf(top) }),
    ...(isPartitioned && hasCrossSiteAncestor !== undefined && { hasCrossSiteAncestor }),
  };
}

const OF_PROBLEM: Partial<Record<SetCookieProblem, RefusedReason>> = {
  'character-disallowed': 'set-cookie-character-disallowed',
  empty: 'set-cookie-empty',
  'too-large': 'set-cookie-too-large',
};

function domainRefused(cookie: SetCookie, { url }: StorageContext): readonly Refused[] {
  const domain = domainOf(cookie);
  if (domain === '' || domain === url.hostname) return [];
  const marks = [attributeOf(cookie, 'domain')?.range ?? endOf(cookie.line)];
  if (!domainMatches(url.hostname, domain)) return [{ reason: 'set-cookie-domain-mismatch', marks }];
  return registrableDomainOf(domain) === undefined ? [{ reason: 'set-cookie-public-suffix', marks }] : [];
}

function secureRefused(line: SetCookie, cookie: JarCookie, context: StorageContext): readonly Refused[] {
  const rangeOf = (name: string) => attributeOf(line, name)?.range ?? endOf(line.line);
  const isSecure = isSecureForCookies(context.url);
  const all: Refused[] = [];
  if (cookie.sameSite === 'none' && !cookie.secure)
    all.push({ reason: 'set-cookie-samesite-none-insecure', marks: [rangeOf('samesite'), endOf(line.line)] });
  if (cookie.secure && !isSecure) all.push({ reason: 'set-cookie-secure-over-http', marks: [rangeOf('secure')] });
  const isOverwritten = (old: JarCookie) =>
    old.secure &&
    old.name === cookie.name &&
    (domainMatches(old.domain, cookie.domain) || domainMatches(cookie.domain, old.domain)) &&
    pathMatches(cookie.path, old.path);
  if (!cookie.secure && !isSecure && context.jar?.some(isOverwritten))
    all.push({ reason: 'set-cookie-overwrites-secure', marks: [line.name.range] });
  if (attributeOf(line, 'partitioned') && !cookie.secure)
    all.push({ reason: 'set-cookie-partitioned-insecure', marks: [rangeOf('partitioned'), endOf(line.line)] });
  return all;
}

/** A cross-site response may only set `SameSite=None`; the navigation of a top-level page may set anything. */
function sameSiteRefused(line: SetCookie, cookie: JarCookie, context: StorageContext): readonly Refused[] {
  if (cookie.sameSite === 'none' || sameSiteContextOf(context, true) !== 'cross-site') return [];
  const marks = [attributeOf(line, 'samesite')?.range ?? endOf(line.line)];
  return [{ reason: 'set-cookie-samesite-cross-site', marks }];
}

function expiryRefused(line: SetCookie, { expiresAt }: JarCookie, { receivedAt }: StorageContext): readonly Refused[] {
  if (expiresAt === undefined || expiresAt > receivedAt) return [];
  const attribute = attributeOf(line, 'max-age') ?? attributeOf(line, 'expires');
  return [{ reason: 'set-cookie-expired-on-arrival', marks: [attribute?.range ?? endOf(line.line)] }];
}

/** Every reason for which the browser refuses a line (RFC 6265bis §5.7), the most basic first; empty when it is kept. */
export function refusedFor(
  { value: line, problems }: Parsed<SetCookie, SetCookieProblem>,
  context: StorageContext,
): readonly Refused[] {
  const cookie = cookieOf(line, context);
  const prefix = brokenPrefixOf(line);
  return [
    ...problems.flatMap(({ code, range }) => {
      const reason = OF_PROBLEM[code];
      return reason ? [{ reason, marks: [range] }] : [];
    }),
    ...domainRefused(line, context),
    ...secureRefused(line, cookie, context),
    ...(prefix ? [{ reason: 'set-cookie-prefix-violated' as const, marks: [line.name.range] }] : []),
    ...sameSiteRefused(line, cookie, context),
    ...expiryRefused(line, cookie, context),
  ];
}
