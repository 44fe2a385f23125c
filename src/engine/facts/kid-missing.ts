import { complaintOf } from '../dialects/token-complaints.ts';
import type { Evidence } from '../finding.ts';
import type { Saying } from '../http/words.ts';

/** With these a server has several public keys to choose from; an HMAC secret is one. */
export const isAsymmetric = (alg: string): boolean => /^(?:RS|ES|PS)\d|^EdDSA$|^Ed\d/.test(alg);

/** Where the server finds no key for a token whose JOSE header names none. */
export function missesKid(header: Readonly<Record<string, unknown>>, words: readonly Saying[]): Evidence | undefined {
  if ('kid' in header || typeof header.alg !== 'string' || header.alg.toLowerCase() === 'none') return undefined;
  const key = complaintOf(words, 'key');
  return key && (isAsymmetric(header.alg) || /kid|key ?id/.test(key.match[0])) ? key.evidence : undefined;
}
