import type { Case, Hop, JarCookie } from '../case.ts';
import type { Facts } from '../facts.ts';
import type { Carried } from '../http/carried.ts';
import { type CookiePair, parseCookieHeader } from '../http/cookie-header.ts';
import { type RetrievalContext, type Withheld, type WithheldReason, withheldFor } from '../http/cookie-retrieval.ts';
import { combinedValueOf } from '../http/headers.ts';
import { isSameSite, registrableDomainOf } from '../http/same-site.ts';
import { looksLikeSession } from '../http/session-cookie.ts';
import { type StorageAccess, storageAccessOf } from '../http/storage-access.ts';
import { isLoopback } from '../http/trustworthy.ts';
import { cookieContextOf } from './cookie-context.ts';
import { type JudgedSetCookie, setsCookie } from './judge-set-cookies.ts';

/** A cookie of the jar, beside what the request did with it. */
export interface JudgedCookie {
  readonly cookie: JarCookie;
  /**
   * `sent`; the id of the rule that says why it was withheld; or `later`, when it came into the jar after the request
   * had left. For a request that never left: what the browser would have done with it.
   */
  readonly verdict: 'sent' | 'later' | WithheldReason;
  /** Every reason, the one of the verdict first; empty when it was sent. */
  readonly withheld: readonly Withheld[];
}

/** What one leg of an exchange shows of its cookies. */
interface Leg {
  readonly context: RetrievalContext;
  /** Absent when the leg never left, or nobody saw its headers. */
  readonly sent?: readonly CookiePair[];
  readonly storageAccess?: StorageAccess;
}

function legOf(of: Case, hop: Hop): Leg {
  const { request } = hop;
  const headers = request.headersFrom === 'devtools' ? undefined : request.headers;
  const storageAccess = headers && storageAccessOf(headers);
  return {
    context: { ...cookieContextOf(of, hop), sentAt: request.sentAt },
    ...(headers && { sent: parseCookieHeader(combinedValueOf(headers, 'cookie') ?? '').value }),
    ...(storageAccess && { storageAccess }),
  };
}

/** The names of this machine are no site to the browser, but one to whoever develops on it. */
const isOfSite = ({ hostname }: URL, { domain }: JarCookie) =>
  domain === hostname ||
  (isLoopback(domain) && isLoopback(hostname)) ||
  (registrableDomainOf(domain) ?? domain) === (registrableDomainOf(hostname) ?? hostname);

const isPair = (cookie: JarCookie, { name, value }: CookiePair) =>
  cookie.name === name.text && cookie.value === value.text;

/** Sent with this value, or with an older one that no other cookie of the jar accounts for. */
function wasSent(cookie: JarCookie, { sent = [] }: Leg, jar: readonly JarCookie[], isAllowed: boolean): boolean {
  if (sent.some((pair) => isPair(cookie, pair))) return true;
  const rest = sent.filter(({ name }) => name.text === cookie.name);
  return isAllowed && rest.some((pair) => !jar.some((other) => isPair(other, pair)));
}

/** Loads that always carry what policy lets them. */
const CREDENTIALED: ReadonlySet<string> = new Set(['main_frame', 'sub_frame', 'websocket']);

function isThirdParty({ url, type, documents }: RetrievalContext): boolean {
  const top = documents.at(-1);
  return type !== 'main_frame' && top !== undefined && URL.canParse(top) && !isSameSite(new URL(top), url, true);
}

/** Why a cookie did not travel although its attributes let it: others' cookies are blocked, or nobody asked for any. */
function unasked(cookie: JarCookie, { context, sent = [], storageAccess }: Leg): Withheld | undefined {
  const isBlocked = storageAccess === 'inactive' || storageAccess === 'none';
  if (isBlocked && cookie.partition === undefined && isThirdParty(context))
    return { reason: 'cookie-third-party-blocked', attribute: 'Partitioned', needed: 'Partitioned' };
  const isAsked = sent.length > 0 || (storageAccess !== undefined && storageAccess !== 'unasked');
  if (isAsked || CREDENTIALED.has(context.type)) return undefined;
  const needed = cookie.sameSite === 'unspecified' ? 'None' : cookie.sameSite;
  return { reason: 'cookie-credentials-omitted', attribute: 'SameSite', needed };
}

function judge(
  cookie: JarCookie,
  leg: Leg,
  jar: readonly JarCookie[],
  lines: readonly JudgedSetCookie[],
): JudgedCookie {
  const setter = lines.findLast((line) => setsCookie(line, cookie));
  const withheld = withheldFor(cookie, { ...leg.context, ...(setter && { setAt: setter.receivedAt }) });
  const [first] = withheld;
  if (wasSent(cookie, leg, jar, first === undefined)) return { cookie, verdict: 'sent', withheld: [] };
  if (!leg.sent) return { cookie, verdict: first?.reason ?? 'sent', withheld };
  if (first) return { cookie, verdict: first.reason, withheld };
  const isLater = setter?.cookie.value === cookie.value && setter.receivedAt >= leg.context.sentAt;
  const reason = isLater ? undefined : unasked(cookie, leg);
  return reason ? { cookie, verdict: reason.reason, withheld: [reason] } : { cookie, verdict: 'later', withheld: [] };
}

/** The cookies of this site in the jar, each judged for one leg of the exchange; nothing when the jar was not seen. */
export function judgeCookiesOf({ case: of, jar, setCookies }: Facts, hop: Hop): readonly JudgedCookie[] | undefined {
  const leg = legOf(of, hop);
  return jar
    ?.filter((cookie) => isOfSite(leg.context.url, cookie))
    .map((cookie) => judge(cookie, leg, jar, setCookies));
}

/** The same for the leg that failed. */
export function judgeCookies(facts: Facts): readonly JudgedCookie[] | undefined {
  const hop = facts.exchange.hops.at(-1);
  return hop && judgeCookiesOf(facts, hop);
}

/** What may let a request in: the jar knows of a cookie what the `Cookie` header does not tell. */
export function lettingIn(carried: readonly Carried[], judged: readonly JudgedCookie[]): readonly Carried[] {
  const sent = new Map(judged.filter(({ verdict }) => verdict === 'sent').map(({ cookie }) => [cookie.name, cookie]));
  return carried.filter((each) => {
    const cookie = each.in === 'cookie' ? sent.get(each.name) : undefined;
    return !cookie || looksLikeSession(cookie);
  });
}
