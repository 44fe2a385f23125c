import type { Exchange, Hop, Request } from '../engine/case.ts';
import { isRedirect, tailOf } from './classify.ts';
import type { Failed } from './events.ts';
import { headerOf, locationOf } from './headers.ts';
import type { TabState } from './state.ts';

/** How Chromium names what an extension stopped, an ad blocker mostly. */
const BY_CLIENT = 'net::ERR_BLOCKED_BY_CLIENT';

/** How Chromium (net_error_list.h) and Firefox name a request that the browser itself let go no further. */
const BY_BROWSER: ReadonlySet<string> = new Set([
  'net::ERR_BLOCKED_BY_ADMINISTRATOR',
  'net::ERR_BLOCKED_BY_CSP',
  'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
  'net::ERR_CACHED_IP_ADDRESS_SPACE_BLOCKED_BY_LOCAL_NETWORK_ACCESS_POLICY',
  'net::ERR_UNSAFE_PORT',
  'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED',
]);

const CREDENTIALS: readonly string[] = ['authorization', 'x-api-key', 'x-csrf-token', 'x-xsrf-token'];

const READS_AND_POSTS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/**
 * What blockers stop is mostly a tracker, which nobody misses. A call of the page's own goes to its own site or to a server that
 * answered before, or does what no tracker does.
 */
function isOwnCall({ good, allowed }: TabState, { initiator }: Exchange, { method, url, headers }: Request): boolean {
  const { origin } = new URL(url);
  return (
    (initiator !== undefined && URL.canParse(initiator) && tailOf(initiator) === tailOf(url)) ||
    origin in allowed ||
    Object.keys(good).some((endpoint) => endpoint.includes(` ${origin}/`)) ||
    !READS_AND_POSTS.has(method) ||
    CREDENTIALS.some((name) => headerOf(headers, name) !== undefined)
  );
}

/** Whether an error says that the browser, or an extension, let a call of the page go no further. */
export function isStopped(tab: TabState, exchange: Exchange, error: string): boolean {
  const request = exchange.hops.at(-1)?.request;
  if (!request || (exchange.type !== 'xmlhttprequest' && exchange.type !== 'websocket')) return false;
  return BY_BROWSER.has(error) || (error === BY_CLIENT && isOwnCall(tab, exchange, request));
}

/** Plain http from a secure page is not sent; loopback hosts count as secure (Mixed Content §5.3). */
const isMixed = (initiator: string, url: string) =>
  initiator.startsWith('https:') && /^http:\/\/(?!localhost[:/]|127\.|\[::1\])/.test(url);

/** Whether browsers may not follow a redirect there: mixed content, another origin in same-origin mode, or maybe a policy of the page. */
function isBarred({ initiator }: Exchange, { request }: Hop, to: string, hasPolicy: boolean): boolean {
  if (initiator === undefined) return false;
  const leaves = new URL(to).origin !== initiator;
  const mode = headerOf(request.headers, 'sec-fetch-mode');
  return isMixed(initiator, to) || (leaves && (mode === 'same-origin' || hasPolicy));
}

/** The method with which browsers follow a redirect (Fetch §4.4, "HTTP-redirect fetch"). */
function followingMethod(status: number, method: string): string {
  if (status === 303) return method === 'HEAD' ? method : 'GET';
  return method === 'POST' && (status === 301 || status === 302) ? 'GET' : method;
}

/** A leg after a redirect that was never sent. */
interface UnsentLeg {
  readonly request: Request;
  /** The browser may not follow the redirect at all. */
  readonly barred: boolean;
}

/** The leg that a redirect led to and that no event told of, when an error ends the exchange there. */
export function unsentLegOf(tab: TabState, exchange: Exchange, event: Failed): UnsentLeg | undefined {
  const { url, method, at, error } = event;
  const last = exchange.hops.at(-1);
  if (!last?.response || !isRedirect(last.response.status)) return undefined;
  const hasPolicy = Object.values(tab.frames).some(({ policy }) => policy !== undefined);
  const isCall = exchange.type === 'xmlhttprequest';
  // Firefox tells of the leg that it does not send, and so does Chromium where a preflight failed;
  if (last.request.url !== url)
    return {
      request: { method, url, sentAt: at },
      barred: isCall && error === 'NS_ERROR_UNEXPECTED' && isBarred(exchange, last, url, hasPolicy),
    };
  // where it may not follow, Chromium gives up the leg that redirected.
  const to = locationOf(last);
  if (!isCall || error !== 'net::ERR_ABORTED' || to === undefined) return undefined;
  if (!isBarred(exchange, last, to, hasPolicy)) return undefined;
  return { request: { method: followingMethod(last.response.status, method), url: to, sentAt: at }, barred: true };
}
