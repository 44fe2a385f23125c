import type { CarriedJwt } from '../facts/sent-token.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { instantClaim } from '../http/jwt.ts';

/** The life of a token on a line, with both clocks. */
export function lifeExhibit({ jwt }: CarriedJwt, { serverNow, case: of }: Facts): Evidence {
  const issuedAt = instantClaim(jwt, 'iat');
  const notBefore = instantClaim(jwt, 'nbf');
  const expiresAt = instantClaim(jwt, 'exp');
  return {
    kind: 'token-life',
    ...(issuedAt !== undefined && { issuedAt }),
    ...(notBefore !== undefined && { notBefore }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(serverNow !== undefined && { serverNow }),
    localNow: of.now,
  };
}
