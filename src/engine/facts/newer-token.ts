import type { Exchange } from '../case.ts';
import type { Facts } from '../facts.ts';
import type { Confidence, Evidence } from '../finding.ts';
import { type Carried, carriedBy } from '../http/carried.ts';
import { instantClaim, parseJwt } from '../http/jwt.ts';
import { serverNowOf } from '../http/server-clock.ts';
import { accessTokensOf, isGranted, overlaps } from './token-exchanges.ts';

/** An issuer’s clock and its `Date` may differ by so much; in milliseconds. */
const LEEWAY = 5_000;

/** A token that the page had before the request, made later than the one that it sent. */
export interface NewerToken {
  /** Milliseconds since the epoch, local clock. */
  readonly at: number;
  readonly url: string;
  /** `certain` where it was seen, less where only the times of exchanges tell of it. */
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

const claimsOf = (text: string) => {
  const jwt = parseJwt(text)?.value;
  const { iss, sub, aud } = jwt?.claims ?? {};
  return { issuedAt: jwt && instantClaim(jwt, 'iat'), issuer: iss, meant: JSON.stringify([iss, sub, aud]) };
};

/** Made later, by the same issuer, for the same user and API. */
function isNewer(text: string, than: string): boolean {
  const [newer, older] = [claimsOf(text), claimsOf(than)];
  if (newer.issuedAt === undefined || older.issuedAt === undefined) return false;
  return newer.issuedAt > older.issuedAt && newer.meant === older.meant;
}

const legOf = (exchange: Exchange) => exchange.hops.at(-1);
const answeredAt = (exchange: Exchange) => legOf(exchange)?.response?.receivedAt ?? Number.POSITIVE_INFINITY;
const urlOf = (exchange: Exchange) => legOf(exchange)?.request.url ?? '';

const urlExhibit = (url: string): Evidence => ({ kind: 'url', url, marks: [] });

/** The last answer of a token endpoint, where its body was seen. */
function inAnswers(granted: readonly Exchange[], { token: { text } }: Carried): NewerToken | undefined {
  const seen = granted.filter((each) => accessTokensOf(each).length > 0);
  const last = seen.at(-1);
  if (!last || accessTokensOf(last).includes(text)) return undefined;
  const cameBefore = seen.some((each) => accessTokensOf(each).includes(text));
  if (!cameBefore && !accessTokensOf(last).some((each) => isNewer(each, text))) return undefined;
  return { at: answeredAt(last), url: urlOf(last), confidence: 'certain', evidence: [urlExhibit(urlOf(last))] };
}

/** An earlier request to this server that was sent with it. */
function inHistory({ case: of }: Facts, { token: { text } }: Carried, before: number): NewerToken | undefined {
  const earlier = [of.lastGood, of.allowedBefore].filter((each) => each !== undefined);
  const last = earlier.find((each) => {
    const { url, headers } = legOf(each)?.request ?? {};
    if (!headers || !url || answeredAt(each) > before) return false;
    return carriedBy({ url, headers }).some(({ token }) => isNewer(token.text, text));
  });
  if (!last) return undefined;
  const url = urlOf(last);
  return { at: answeredAt(last), url, confidence: 'certain', evidence: [urlExhibit(url)] };
}

/** A cookie with a newer token, while the page sends one from elsewhere. */
function inCookies({ setCookies }: Facts, { token: { text }, in: place }: Carried, before: number) {
  if (place === 'cookie') return undefined;
  const line = setCookies.findLast(
    ({ cookie, verdict, receivedAt, from }) =>
      from === 'earlier' && verdict === 'kept' && receivedAt < before && isNewer(cookie.value, text),
  );
  if (!line) return undefined;
  const { url, receivedAt, parsed } = line;
  const evidence: Evidence = { kind: 'set-cookie', url, line: parsed.value.line, marks: [parsed.value.value.range] };
  return { at: receivedAt, url, confidence: 'certain', evidence: [evidence] } as const;
}

/** The endpoint of the token's issuer, or one of the page's or the API's own, and not of a third party. */
function isTheirs(endpoint: string, issuer: unknown, { url, exchange }: Facts): boolean {
  const { hostname } = new URL(endpoint);
  const addresses = [issuer, url.href, exchange.initiator].filter((each) => typeof each === 'string');
  return addresses.some((each) => URL.canParse(each) && new URL(each).hostname === hostname);
}

/** The last of several answers of a token endpoint, whose bodies nobody saw, and which came after this token was made. */
function byTime(granted: readonly Exchange[], { token: { text } }: Carried, facts: Facts): NewerToken | undefined {
  const last = granted.at(-1);
  const response = last && legOf(last)?.response;
  if (!response || response.body) return undefined;
  const url = urlOf(last);
  // A single answer may have brought this very token, whatever its `iat` says.
  const first = granted.findLast((each) => each !== last && urlOf(each) === url);
  const { issuedAt, issuer } = claimsOf(text);
  if (!first || overlaps(first, last) || issuedAt === undefined || !isTheirs(url, issuer, facts)) return undefined;
  if ((serverNowOf(response) ?? response.receivedAt) - LEEWAY <= issuedAt) return undefined;
  return { at: answeredAt(last), url, confidence: 'likely', evidence: [urlExhibit(url)] };
}

export function newerTokenThan(token: Carried, facts: Facts): NewerToken | undefined {
  const before = facts.request?.sentAt ?? 0;
  const granted = facts.case.tokenExchanges.filter((each) => isGranted(each) && answeredAt(each) <= before);
  return (
    inAnswers(granted, token) ??
    inHistory(facts, token, before) ??
    inCookies(facts, token, before) ??
    byTime(granted, token, facts)
  );
}
