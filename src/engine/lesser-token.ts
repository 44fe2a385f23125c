import type { Carried } from './http/carried.ts';
import { sessionLikenessOf } from './http/session-cookie.ts';

const isNamed = ({ in: place, name, token }: Carried) =>
  place === 'cookie' && sessionLikenessOf({ name, value: token.text }) === 'named';

/** Without the JWTs in cookies beside a session that a framework named: they may belong to anything on the page. */
export function withoutLesserTokens(carried: readonly Carried[]): readonly Carried[] {
  if (!carried.some(isNamed)) return carried;
  return carried.filter((each) => each.in !== 'cookie' || isNamed(each));
}
