import type { Facts } from '../facts.ts';
import { isLoopback } from '../http/trustworthy.ts';

/** How Chromium and Firefox name a request that Local Network Access stopped. */
const DENIED: ReadonlySet<string> = new Set([
  'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
  'net::ERR_CACHED_IP_ADDRESS_SPACE_BLOCKED_BY_LOCAL_NETWORK_ACCESS_POLICY',
  'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED',
]);

/** What Chromium says of a preflight that got no answer and no network error either; it tells only DevTools more. */
const UNTOLD = 'net::ERR_FAILED';

/** That Local Network Access stopped the request: by the error's name, or because nothing else ends a preflight so. */
export function localNetworkDenialOf({ case: of, exchange, preflight, response }: Facts) {
  if (!of.blocked || response || preflight?.response) return undefined;
  const errors = [exchange.error, of.preflight?.error].filter((error) => error !== undefined);
  const named = errors.find((error) => DENIED.has(error));
  if (named) return { error: named, isNamed: true };
  const isUntold = preflight && errors.length === 2 && errors.every((error) => error === UNTOLD);
  return isUntold ? { error: UNTOLD, isNamed: false } : undefined;
}

/** The address space of a host by its name (Local Network Access §2.1); nothing where only DNS knows it. */
export function addressSpaceOf(hostname: string): 'loopback' | 'local' | undefined {
  if (isLoopback(hostname)) return 'loopback';
  const isPrivate = /^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.|^\[f(?:[cd]|e[89ab])|\.local$/.test(
    hostname,
  );
  return isPrivate ? 'local' : undefined;
}
