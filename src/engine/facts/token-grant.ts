import type { Exchange } from '../case.ts';
import { isGranted } from './token-exchanges.ts';

/** What a token endpoint said of a token that it gave to this page (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3). */
export interface TokenGrant {
  readonly as: 'access_token' | 'id_token';
  /** The token endpoint. */
  readonly url: string;
  /** By the local clock, in milliseconds since the epoch. */
  readonly at: number;
  /** How long the access token is good, in milliseconds, where the answer says so. */
  readonly life?: number;
}

function memberOf(body: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === name)?.[1]
      : undefined;
  } catch {
    return undefined;
  }
}

function toldOf(token: string, exchange: Exchange): TokenGrant | undefined {
  const { request, response } = exchange.hops.at(-1) ?? {};
  const body = response?.body?.text;
  if (!request || !response || body === undefined) return undefined;
  const as = (['access_token', 'id_token'] as const).find((name) => memberOf(body, name) === token);
  if (!as) return undefined;
  const seconds = Number(as === 'access_token' ? (memberOf(body, 'expires_in') ?? Number.NaN) : Number.NaN);
  const life = Number.isFinite(seconds) && seconds > 0 ? { life: seconds * 1000 } : {};
  return { as, url: request.url, at: response.receivedAt, ...life };
}

/** The grant that brought a token, as far as its answer was seen. */
export function grantOf(token: string, exchanges: readonly Exchange[]): TokenGrant | undefined {
  for (const exchange of exchanges.filter(isGranted)) {
    const grant = toldOf(token, exchange);
    if (grant) return grant;
  }
  return undefined;
}
