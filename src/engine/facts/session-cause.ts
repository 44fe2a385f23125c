import type { Header, JarCookie } from '../case.ts';
import { HEADER_WANTED, OTHER_CREDENTIAL_WANTED } from '../dialects/credentials-wanted.ts';
import { RIGHT_LACKING, SCOPE_LACKING } from '../dialects/scope-lacking.ts';
import { SESSION_WANTED } from '../dialects/session-wanted.ts';
import { SIGN_IN_REFUSED } from '../dialects/sign-in-refused.ts';
import type { Facts } from '../facts.ts';
import type { Confidence } from '../finding.ts';
import { type CookiePair, parseCookieHeader } from '../http/cookie-header.ts';
import { domainMatches, pathMatches } from '../http/cookie-match.ts';
import type { WithheldReason } from '../http/cookie-retrieval.ts';
import type { RefusedReason } from '../http/cookie-storage.ts';
import { isCsrfCookie } from '../http/csrf-token.ts';
import { valuesOf } from '../http/headers.ts';
import { isKnownScheme, schemeFamily } from '../http/schemes.ts';
import { type CookieTraits, type SessionLikeness, sessionLikenessOf } from '../http/session-cookie.ts';
import { findWords, matchWords } from '../http/words.ts';
import type { JudgedCookie } from './judge-cookies.ts';
import { type JudgedSetCookie, setsCookie } from './judge-set-cookies.ts';
import { isSentToSignIn } from './redirected.ts';

/** Statuses with which servers turn away whoever has no session. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 419, 440]);

const RANKS: readonly SessionLikeness[] = ['no', 'possible', 'likely', 'named'];

const rankOf = (cookie: CookieTraits) => RANKS.indexOf(sessionLikenessOf(cookie));

/** A form without HttpOnly is too little to name a cookie as the cause. */
export const isCandidate = (cookie: CookieTraits) => rankOf(cookie) > (cookie.httpOnly ? 0 : 1);

const isTokenLike = ({ name, value }: CookieTraits) => /token|jwt|auth/i.test(name) || value.startsWith('eyJ');

const SIGN_IN_PATH = /\/(?:log[-_]?in|sign[-_]?in|sessions?|auth(?:enticate)?|token)\/?$/i;
const PASSWORD_IN_BODY = /(?:passw(?:or)?d|passcode|otp)["']?\s{0,4}[=:]/i;

/** The answer to a sign-in is about the sign-in, whatever became of the cookies. */
export const isSignIn = ({ method, url, words }: Facts): boolean =>
  method === 'POST' && (SIGN_IN_PATH.test(url.pathname) || findWords(words, SIGN_IN_REFUSED) !== undefined);

/** Whether a request hands over a name and password to be let in later. */
export const isSignInRequest = ({ method, url, request, authorization }: Facts): boolean =>
  method === 'POST' &&
  !authorization &&
  (SIGN_IN_PATH.test(url.pathname) || PASSWORD_IN_BODY.test(request?.body?.text ?? ''));

/** Challenges that are answered by a header; a browser page with cookies meets Basic on its login box only. */
function wantsHeader({ challenges }: Facts, cookie: CookieTraits): boolean {
  const schemes = challenges.map(({ scheme }) => schemeFamily(scheme.text));
  const isBasicOnly = schemes.every((scheme) => scheme === 'basic') && sessionLikenessOf(cookie) === 'named';
  return !isBasicOnly && schemes.some((scheme) => isKnownScheme(scheme) && scheme !== 'session');
}

/** Whether the answer can be read as a refusal for want of this cookie: by its status, its words, and what was sent instead. */
export function isRefusedForWantOf(cookie: CookieTraits, facts: Facts): boolean {
  const { response, carried, words } = facts;
  if (!response || carried.some((credential) => credential.in !== 'cookie')) return false;
  if (isSentToSignIn(facts)) return rankOf(cookie) > 1;
  if (!REFUSALS.has(response.status)) return false;
  if (isSignIn(facts)) return false;
  if (findWords(words, SESSION_WANTED)) return true;
  const header = matchWords(words, HEADER_WANTED)?.match[0];
  if (header !== undefined && (/authorization|bearer/.test(header) || !isTokenLike(cookie))) return false;
  if (findWords(words, RIGHT_LACKING) || findWords(words, SCOPE_LACKING)) return false;
  const other = matchWords(words, OTHER_CREDENTIAL_WANTED)?.match[0] ?? '';
  return !/key/.test(other) && !wantsHeader(facts, cookie);
}

interface SentSession {
  readonly field: Header;
  readonly pair: CookiePair;
  readonly likeness: SessionLikeness;
}

/** The sent cookie that most looks like a session. The jar knows what the `Cookie` header does not tell: HttpOnly. */
export function sentSession({ request, cookies = [] }: Facts): SentSession | undefined {
  const fields = request?.headers.filter(({ name }) => name.toLowerCase() === 'cookie') ?? [];
  const sent = fields.flatMap((field) =>
    parseCookieHeader(field.value).value.map((pair) => {
      const traits = { name: pair.name.text, value: pair.value.text };
      const inJar = cookies.find(({ cookie, verdict }) => verdict === 'sent' && cookie.name === traits.name)?.cookie;
      const likeness = sessionLikenessOf({ ...traits, ...(inJar && { httpOnly: inJar.httpOnly }) });
      return { field, pair, likeness };
    }),
  );
  const [best] = sent.toSorted((a, b) => RANKS.indexOf(b.likeness) - RANKS.indexOf(a.likeness));
  return best && best.likeness !== 'no' ? best : undefined;
}

const rankOfSent = (facts: Facts) => RANKS.indexOf(sentSession(facts)?.likeness ?? 'no');

function wasSentBefore({ history }: Facts, { name }: CookieTraits): boolean {
  const headers = history?.hops.at(-1)?.request.headers ?? [];
  const fields = valuesOf(headers, 'cookie').flatMap((field) => parseCookieHeader(field).value);
  return fields.some((pair) => pair.name.text === name);
}

function confidenceIn(facts: Facts, cookie: CookieTraits): Confidence {
  if (wasSentBefore(facts, cookie)) return 'certain';
  return rankOf(cookie) === 1 ? 'possible' : 'likely';
}

/** Whether a cookie is of the page that sent the request: the page itself gets it, or it came while the page was there or was reached. */
function isOfPage({ exchange, setCookies }: Facts, cookie: JarCookie): boolean {
  const page = exchange.documents.at(-1);
  if (page === undefined || !URL.canParse(page)) return true;
  const { hostname, pathname } = new URL(page);
  const isHost = cookie.hostOnly ? hostname === cookie.domain : domainMatches(hostname, cookie.domain);
  if (isHost && pathMatches(pathname, cookie.path)) return true;
  return setCookies.some((line) => setsCookie(line, cookie) && (line.byNavigation || line.page === page));
}

/** The cookie that most looks like the session that this request was refused for, kept back for this reason. */
export function withheldSession(
  facts: Facts,
  reason: WithheldReason,
): { readonly judged: JudgedCookie; readonly confidence: Confidence } | undefined {
  const sent = rankOfSent(facts);
  // Where the request asks for no credentials anyway, only a session by name stands for what the server wants.
  const least = facts.cors?.mode === 'omit' && reason !== 'cookie-credentials-omitted' ? RANKS.indexOf('named') : 1;
  const [judged] = (facts.cookies ?? [])
    .filter(({ cookie, verdict }) => verdict === reason && isCandidate(cookie))
    // Every other application on the host has cookies of another path, too.
    .filter(
      ({ cookie }) =>
        reason !== 'cookie-path-withheld' || isOfPage(facts, cookie) || findWords(facts.words, SESSION_WANTED),
    )
    .filter(({ cookie }) => rankOf(cookie) > sent && rankOf(cookie) >= least && isRefusedForWantOf(cookie, facts))
    .toSorted((a, b) => rankOf(b.cookie) - rankOf(a.cookie));
  return judged && { judged, confidence: confidenceIn(facts, judged.cookie) };
}

/** Reasons of a cookie that is for another place than this URL. */
const ELSEWHERE: ReadonlySet<WithheldReason> = new Set(['cookie-path-withheld', 'cookie-domain-withheld']);

/** Whether a cookie of this name is in the jar for this place, whatever else kept it back. */
const isHere = ({ cookie, withheld }: JudgedCookie, name: string) =>
  cookie.name === name && !withheld.some(({ reason }) => ELSEWHERE.has(reason));

const keyOf = ({ cookie }: JudgedSetCookie) => [cookie.name, cookie.domain, cookie.path].join(' ');

/** The server misses the cookie of its protection against forged requests, and this is one. */
const isMissedForCsrf = ({ csrf }: Facts, { name }: CookieTraits) =>
  csrf?.fault === 'cookie-missing' && isCsrfCookie(name);

/** The session or CSRF cookie that a server set and the browser refused for this reason, so that this request went without it. */
export function refusedSession(
  facts: Facts,
  reason: RefusedReason,
): { readonly judged: JudgedSetCookie; readonly confidence: Confidence } | undefined {
  const { setCookies, cookies = [], url, request } = facts;
  const sent = rankOfSent(facts);
  const before = setCookies.filter(({ receivedAt }) => receivedAt <= (request?.sentAt ?? 0));
  const latest = new Map(before.map((line) => [keyOf(line), line]));
  // A line that names a domain of others, or breaks what `__Host-` promises, would have been right without it.
  const isMeantForHost = (line: JudgedSetCookie) =>
    line.verdict === 'set-cookie-prefix-violated' && /^__host-/i.test(line.cookie.name);
  const isOfHost = (line: JudgedSetCookie) =>
    (line.verdict === 'set-cookie-domain-mismatch' || isMeantForHost(line)) &&
    url.hostname === new URL(line.url).hostname;
  const isForHere = (line: JudgedSetCookie) =>
    (isOfHost(line) ||
      (line.cookie.hostOnly ? url.hostname === line.cookie.domain : domainMatches(url.hostname, line.cookie.domain))) &&
    (isMeantForHost(line) || pathMatches(url.pathname, line.cookie.path));
  const [judged] = [...latest.values()]
    .filter((line) => line.verdict === reason && isForHere(line))
    // The Secure cookie that was not overwritten is in the jar, and stays there.
    .filter(
      ({ cookie }) => reason === 'set-cookie-overwrites-secure' || !cookies.some((each) => isHere(each, cookie.name)),
    )
    .filter(
      ({ cookie }) =>
        isMissedForCsrf(facts, cookie) ||
        (isCandidate(cookie) && rankOf(cookie) > sent && isRefusedForWantOf(cookie, facts)),
    )
    .toSorted((a, b) => rankOf(b.cookie) - rankOf(a.cookie));
  const isSure = judged && (rankOf(judged.cookie) !== 1 || isMissedForCsrf(facts, judged.cookie));
  return judged && { judged, confidence: isSure ? 'certain' : 'possible' };
}

/** The name of the session cookie in question; the most common name where none stands out. */
export function sessionNameIn(facts: Facts): string {
  const withheld = [...(facts.cookies ?? [])].toSorted((a, b) => rankOf(b.cookie) - rankOf(a.cookie))[0]?.cookie;
  const refused = facts.setCookies.findLast(({ verdict, cookie }) => verdict !== 'kept' && isCandidate(cookie))?.cookie;
  return (refused ?? withheld)?.name ?? 'session';
}
