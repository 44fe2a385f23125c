import { getDomain } from 'tldts';
import type { ResourceType } from '../case.ts';

/** What decides which cookies travel with a request, or may be set by its response. */
export interface CookieContext {
  readonly url: URL;
  readonly method: string;
  readonly type: ResourceType;
  /** The origin that asked; `null` when it is opaque, absent for a navigation that the user started. */
  readonly initiator?: string;
  /** URLs of the documents from the requesting frame up to the top-level page; empty when nobody saw them. */
  readonly documents: readonly string[];
}

/**
 * How much of SameSite a request may carry: `strict` is a same-site request, `lax` a safe navigation of the top-level
 * page from another site, `lax-unsafe` the same with a method such as POST.
 */
export type SameSiteContext = 'strict' | 'lax' | 'lax-unsafe' | 'cross-site';

/** The registrable domain by the public suffix list with its private section; nothing for an IP address or a suffix. */
export function registrableDomainOf(host: string): string | undefined {
  return getDomain(host, { allowPrivateDomains: true }) ?? undefined;
}

const HTTP_SCHEMES: Readonly<Record<string, string>> = { 'ws:': 'http:', 'wss:': 'https:' };

/** A site (HTML, "obtain a site"): scheme and registrable domain, or the host where there is none. */
export function siteOf({ protocol, hostname }: URL): string {
  return `${HTTP_SCHEMES[protocol] ?? protocol}//${registrableDomainOf(hostname) ?? hostname}`;
}

const hostSiteOf = ({ hostname }: URL) => registrableDomainOf(hostname) ?? hostname;

/** Whether two URLs are of one site; with `schemeful`, http and https are two. */
export function isSameSite(a: URL, b: URL, schemeful: boolean): boolean {
  return schemeful ? siteOf(a) === siteOf(b) : hostSiteOf(a) === hostSiteOf(b);
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Documents such as `about:srcdoc` have the origin of the document above them. */
const inherits = (url: string) => url.startsWith('about:');

/**
 * The SameSite context of a request (RFC 6265bis §5.2). Every frame up to the top counts, and the initiator too.
 * Nothing is returned when neither the initiator nor the documents were seen, or where an extension asked.
 */
export function sameSiteContextOf(context: CookieContext, schemeful: boolean): SameSiteContext | undefined {
  const { url, method, type, initiator } = context;
  const isSite = (other: string) => URL.canParse(other) && isSameSite(new URL(other), url, schemeful);
  if (initiator?.includes('-extension:')) return undefined;
  if (type === 'main_frame') {
    if (initiator === undefined || isSite(initiator)) return 'strict';
    return SAFE_METHODS.has(method) ? 'lax' : 'lax-unsafe';
  }
  const askers = [...context.documents.filter((document) => !inherits(document)), ...(initiator ? [initiator] : [])];
  if (askers.length === 0) return undefined;
  return askers.every(isSite) ? 'strict' : 'cross-site';
}

/** The page whose partition a request uses (CHIPS): the top-level one. */
export function topPageOf({ type, url, documents }: CookieContext): URL | undefined {
  const top = documents.at(-1);
  if (type === 'main_frame') return url;
  return top !== undefined && URL.canParse(top) ? new URL(top) : undefined;
}

/**
 * Whether a site beside the top-level one takes part in a request, as its target, its initiator or a frame on the way:
 * browsers keep a partition of its own for these (CHIPS). Nothing where nobody saw who asked.
 */
export function hasCrossSiteAncestorOf(context: CookieContext): boolean | undefined {
  if (context.type === 'main_frame') return false;
  const site = sameSiteContextOf(context, true);
  return site && site !== 'strict';
}
