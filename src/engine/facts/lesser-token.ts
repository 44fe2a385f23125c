import type { Carried } from '../http/carried.ts';
import { sessionLikenessOf } from '../http/session-cookie.ts';

/** Frameworks set their session to every visitor; a token that is called one of access stands beside it. */
const OF_ACCESS = /(?:access|auth|bearer)[-_.]?(?:token|jwt)/i;

const isNamed = ({ in: place, name, token }: Carried) =>
  place === 'cookie' && sessionLikenessOf({ name, value: token.text }) === 'named';

/** Without the JWTs in cookies beside a session that a framework named: they may belong to anything on the page. */
export function withoutLesserTokens(carried: readonly Carried[]): readonly Carried[] {
  if (!carried.some(isNamed)) return carried;
  return carried.filter((each) => each.in !== 'cookie' || isNamed(each) || OF_ACCESS.test(each.name));
}
