import { inHeader } from '../exhibits/header-exhibit.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { type Challenge, paramOf, parseChallenges } from '../http/challenges.ts';

/** The Digest credentials of a request (RFC 7616 §3.4), which are written like a challenge. */
export function sentDigestOf({ authorization }: Pick<Facts, 'authorization'>): Challenge | undefined {
  if (authorization?.value.scheme?.text.toLowerCase() !== 'digest') return undefined;
  return parseChallenges(authorization.field.value).value[0];
}

/** The Authorization field with one of its parameters marked. */
export function digestExhibit(
  { authorization }: Pick<Facts, 'authorization'>,
  digest: Challenge,
  name: string,
): Evidence[] {
  const param = paramOf(digest, name);
  return authorization ? [inHeader('request', authorization.field, ...(param ? [param.value.range] : []))] : [];
}
