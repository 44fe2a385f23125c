import { saysTokenWasVerified } from '../dialects/token-read.ts';
import type { Facts, SentAuthorization } from '../facts.ts';
import type { Range } from '../finding.ts';
import { type AuthorizationProblem, tokenOf } from '../http/authorization.ts';
import type { Span } from '../http/parsed.ts';
import { schemeFamily } from '../http/schemes.ts';

/** Schemes whose credentials are one token; others write theirs as they like. */
const TOKEN_SCHEMES: ReadonlySet<string> = new Set(['bearer', 'basic', 'dpop', 'token', 'jwt', 'apikey']);

/** What is wrong with the credentials as sent. */
export interface AuthorizationFault {
  readonly sent: SentAuthorization;
  /** The credentials without quotes around them. */
  readonly token: Span;
  /** Where it is wrong. Never empty. */
  readonly marks: readonly [Range, ...Range[]];
}

/** Servers answer 400 as well to credentials that they cannot read. */
export const isDenial = ({ response, refused }: Pick<Facts, 'response' | 'refused'>): boolean =>
  refused || response?.status === 400;

/** Whether the credentials are to be one token (RFC 9110 `token68`). */
export const isOneToken = ({ value }: SentAuthorization): boolean =>
  !value.scheme || TOKEN_SCHEMES.has(schemeFamily(value.scheme.text));

/** A fault of this kind, unless the server shows that it read the token for all that. */
export function authorizationFault(
  { authorization, words }: Facts,
  fault: AuthorizationProblem,
): AuthorizationFault | undefined {
  if (!authorization || !isOneToken(authorization) || saysTokenWasVerified(words)) return undefined;
  const [first, ...rest] = authorization.problems.filter(({ code }) => code === fault).map(({ range }) => range);
  return first && { sent: authorization, token: tokenOf(authorization.value), marks: [first, ...rest] };
}
