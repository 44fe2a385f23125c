import { type Jwt, parseJwt } from './jwt.ts';
import { sha256 } from './sha256.ts';

/** A DPoP proof (RFC 9449 §4.2) taken apart. Nothing of it is verified. */
export interface DpopProof {
  readonly jwt: Jwt;
  readonly htm?: string;
  readonly htu?: string;
  /** The hash of the access token. */
  readonly ath?: string;
  readonly nonce?: string;
  /** Milliseconds since the epoch. */
  readonly iat?: number;
  /** The thumbprint of the key that it is signed with (RFC 7638). */
  readonly jkt?: string;
}

/** The members that identify a key, in the order in which they are hashed (RFC 7638 §3.2, RFC 8037 §2). */
const KEY_MEMBERS: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['EC', ['crv', 'kty', 'x', 'y']],
  ['OKP', ['crv', 'kty', 'x']],
  ['RSA', ['e', 'kty', 'n']],
]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The thumbprint of a public key (RFC 7638 §3), or nothing when it lacks a member. */
export function thumbprintOf(jwk: unknown): string | undefined {
  if (!isRecord(jwk)) return undefined;
  const members = KEY_MEMBERS.get(jwk.kty);
  if (!members?.every((member) => typeof jwk[member] === 'string')) return undefined;
  return sha256(JSON.stringify(Object.fromEntries(members.map((member) => [member, jwk[member]]))));
}

/** The key that a token is bound to (RFC 9449 §6.1), or nothing when it is bound to none. */
export function boundKeyOf({ claims }: Jwt): string | undefined {
  const cnf = claims?.cnf;
  return isRecord(cnf) && typeof cnf.jkt === 'string' ? cnf.jkt : undefined;
}

/** Takes a DPoP header's value apart; nothing when it is no JWT at all. */
export function parseDpopProof(text: string): DpopProof | undefined {
  const jwt = parseJwt(text)?.value;
  if (!jwt) return undefined;
  const { claims } = jwt;
  const word = (name: 'htm' | 'htu' | 'ath' | 'nonce') => {
    const value = claims?.[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const iat = claims?.iat;
  const jkt = thumbprintOf(jwt.header?.jwk);
  return {
    jwt,
    ...word('htm'),
    ...word('htu'),
    ...word('ath'),
    ...word('nonce'),
    ...(typeof iat === 'number' && { iat: iat * 1000 }),
    ...(jkt !== undefined && { jkt }),
  };
}
