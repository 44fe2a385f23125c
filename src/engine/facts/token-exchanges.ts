import type { Case, Exchange, Hop } from '../case.ts';
import { parseForm } from '../http/form-body.ts';

/** Members of a token endpoint's answer that hold an access token; some APIs have names of their own. */
const ACCESS_MEMBERS = ['access_token', 'accessToken', 'token', 'id_token', 'jwt'];
const REFRESH_MEMBERS = ['refresh_token', 'refreshToken'];

/** APIs put their tokens into envelopes: `{"data": {"tokens": {"accessToken": …}}}`. */
const DEEPEST = 3;

function membersIn(value: unknown, names: readonly string[], depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
    if (typeof each !== 'string') return membersIn(each, names, depth + 1);
    return names.includes(name) ? [each] : [];
  });
}

function membersOf(body: string, names: readonly string[]): readonly string[] {
  try {
    return membersIn(JSON.parse(body), names);
  } catch {
    return parseForm(body)
      .value.filter(({ name }) => names.includes(name))
      .map(({ text }) => text);
  }
}

const legOf = ({ hops }: Exchange): Hop | undefined => hops.at(-1);

export const isGranted = (exchange: Exchange): boolean => {
  const status = legOf(exchange)?.response?.status ?? 0;
  return status >= 200 && status < 300;
};

/** The refresh tokens that went to a token endpoint or came from it, as far as the bodies were seen. */
export const refreshTokensOf = (exchanges: readonly Exchange[]): readonly string[] =>
  exchanges.flatMap((exchange) => {
    const leg = legOf(exchange);
    const bodies = [leg?.request.body?.text, leg?.response?.body?.text].filter((text) => text !== undefined);
    return bodies.flatMap((text) => membersOf(text, REFRESH_MEMBERS));
  });

/** The access tokens that an exchange brought, as far as its body was seen. */
export const accessTokensOf = (exchange: Exchange): readonly string[] =>
  membersOf(legOf(exchange)?.response?.body?.text ?? '', ACCESS_MEMBERS);

/** Two exchanges with one endpoint, each sent before the other was answered. */
export function overlaps(one: Exchange, other: Exchange): boolean {
  const [a, b] = [legOf(one), legOf(other)];
  if (!a || !b || one.id === other.id || a.request.url !== b.request.url) return false;
  const end = (leg: Hop) => leg.response?.receivedAt ?? Number.POSITIVE_INFINITY;
  return a.request.sentAt <= end(b) && b.request.sentAt <= end(a);
}

/** What a request to a token endpoint was to be granted for, a code or a refresh token, as far as its body was seen. */
export const grantSentIn = (exchange: Exchange): string | undefined =>
  membersOf(legOf(exchange)?.request.body?.text ?? '', ['code', ...REFRESH_MEMBERS])[0];

/** An earlier request was granted for the same code or refresh token. */
export function isUsedBefore({ exchange, tokenExchanges }: Case): boolean {
  const own = grantSentIn(exchange);
  const isSame = (each: Exchange) => each.id !== exchange.id && isGranted(each) && grantSentIn(each) === own;
  return own !== undefined && tokenExchanges.some(isSame);
}

/** Whether an exchange renews a token; a grant that nobody saw may. */
export function isRenewal(exchange: Exchange): boolean {
  const [grant] = membersOf(legOf(exchange)?.request.body?.text ?? '', ['grant_type']);
  return grant === undefined || grant === 'refresh_token';
}
