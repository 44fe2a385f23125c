import type { Header } from '../case.ts';
import type { Facts } from '../facts.ts';
import { tokenOf } from '../http/authorization.ts';
import { boundKeyOf, type DpopProof, parseDpopProof } from '../http/dpop.ts';
import { type Jwt, parseJwt } from '../http/jwt.ts';

/** What a request does about DPoP (RFC 9449), and whether the server asks for it. */
export interface DpopJudgement {
  /** The `DPoP` fields as sent; one by the standard. */
  readonly fields: readonly Header[];
  /** Absent when there is no field, or no JWT in it. */
  readonly proof?: DpopProof;
  /** The scheme of the Authorization field in lower case, `''` when there is none. */
  readonly scheme: string;
  readonly token?: { readonly text: string; readonly jwt?: Jwt };
  /** The thumbprint of the key that the token is bound to. */
  readonly boundKey?: string;
  /** `alone`: the server accepts no other scheme. */
  readonly asked?: 'alone' | 'beside-others';
}

function askedIn({ challenges }: Facts): DpopJudgement['asked'] {
  const schemes = new Set(challenges.map(({ scheme }) => scheme.text.toLowerCase()));
  if (!schemes.has('dpop')) return undefined;
  return schemes.size === 1 ? 'alone' : 'beside-others';
}

/** Nothing when the request was not seen. */
export function judgeDpop(facts: Facts): DpopJudgement | undefined {
  const { request, authorization } = facts;
  if (!request) return undefined;
  const fields = request.headers.filter(({ name }) => name.toLowerCase() === 'dpop');
  const text = authorization ? tokenOf(authorization.value).text : '';
  const jwt = parseJwt(text)?.value;
  const boundKey = jwt && boundKeyOf(jwt);
  const proof = fields[0] && parseDpopProof(fields[0].value.trim());
  const asked = askedIn(facts);
  return {
    fields,
    ...(proof && { proof }),
    scheme: authorization?.value.scheme?.text.toLowerCase() ?? '',
    ...(text !== '' && { token: { text, ...(jwt && { jwt }) } }),
    ...(boundKey !== undefined && { boundKey }),
    ...(asked && { asked }),
  };
}
