import type { DpopProof } from './dpop.ts';
import { sha256 } from './sha256.ts';

/** What a proof must agree with (RFC 9449 §4.3). */
export interface ProofDemand {
  readonly method: string;
  readonly url: URL;
  /** The access token as sent; absent at a token endpoint. */
  readonly token?: string;
  /** The thumbprint of the key that the token is bound to. */
  readonly boundKey?: string;
  /** Milliseconds since the epoch. */
  readonly serverNow?: number;
  /** How far the proof's time may be from the server's, in milliseconds. */
  readonly leeway: number;
}

/** `htu-query`: servers are to ignore a query or fragment there, and not all do. `iat-unit`: milliseconds, not seconds. */
export type ProofFault = 'type' | 'key' | 'htm' | 'htu' | 'htu-query' | 'ath' | 'iat' | 'iat-unit' | MissingClaim;

type MissingClaim = `${'htm' | 'htu' | 'ath' | 'iat' | 'jti'}-missing`;

/** Half a millennium from now, a time in seconds is still smaller. */
const MILLISECONDS = 20_000_000_000_000;

function urlFault(htu: string, url: URL): 'htu' | 'htu-query' | undefined {
  if (!URL.canParse(htu)) return 'htu';
  const { origin, pathname, search, hash } = new URL(htu);
  if (origin !== url.origin || pathname !== url.pathname) return 'htu';
  return search || hash ? 'htu-query' : undefined;
}

function timeFault(iat: number, { serverNow, leeway }: ProofDemand): 'iat' | 'iat-unit' | undefined {
  if (iat > MILLISECONDS) return 'iat-unit';
  return serverNow !== undefined && Math.abs(serverNow - iat) > leeway ? 'iat' : undefined;
}

/** Everything in which a proof disagrees with its request, the gravest first. Its signature is not verified. */
export function proofFaults({ jwt, jkt, htm, htu, ath, iat }: DpopProof, demand: ProofDemand): readonly ProofFault[] {
  const { boundKey, method, url, token } = demand;
  const faults: readonly (ProofFault | false | undefined)[] = [
    String(jwt.header?.typ).toLowerCase() !== 'dpop+jwt' && 'type',
    boundKey !== undefined && jkt !== undefined && jkt !== boundKey && 'key',
    htm === undefined ? 'htm-missing' : htm !== method && 'htm',
    htu === undefined ? 'htu-missing' : urlFault(htu, url),
    token !== undefined && (ath === undefined ? 'ath-missing' : ath !== sha256(token) && 'ath'),
    iat === undefined ? 'iat-missing' : timeFault(iat, demand),
    jwt.claims?.jti === undefined && 'jti-missing',
  ];
  return faults.filter((fault) => typeof fault === 'string');
}
