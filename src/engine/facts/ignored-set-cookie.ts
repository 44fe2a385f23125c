import type { Case, Exchange, SeenSetCookie } from '../case.ts';
import { parseCookieHeader } from '../http/cookie-header.ts';
import { domainMatches } from '../http/cookie-match.ts';
import { cookieOf, type Refused, type RefusedReason, type StorageContext } from '../http/cookie-storage.ts';
import { valuesOf } from '../http/headers.ts';
import { isSameSite, sameSiteContextOf } from '../http/same-site.ts';
import { attributeOf, parseSetCookie, type SetCookie } from '../http/set-cookie.ts';
import { type StorageAccess, storageAccessOf } from '../http/storage-access.ts';

/** Whose answer brought a line, and with what the request had asked. */
interface LineContext extends StorageContext {
  readonly from: 'response' | 'earlier';
  readonly asked: SeenSetCookie['asked'];
}

type Ignored = Extract<RefusedReason, 'set-cookie-credentials-omitted' | 'set-cookie-third-party-blocked'>;

const BLOCKED = {
  inactive: 'set-cookie-third-party-blocked',
  none: 'set-cookie-third-party-blocked',
} as const satisfies Partial<Record<StorageAccess, Ignored>>;

/** What the request that a line answers tells of it; the others are kept. */
const OF_OWN: Partial<Record<StorageAccess, Ignored>> = { ...BLOCKED, unasked: 'set-cookie-credentials-omitted' };

/** What a later request of the same page tells of a line whose own nobody saw, and whose cookie is not in the jar. */
const OF_LATER: Partial<Record<StorageAccess, Ignored>> = { ...BLOCKED, active: 'set-cookie-credentials-omitted' };

/** What a request said of the cookies that it may use. */
function accessOf({ hops }: Exchange): StorageAccess | undefined {
  const request = hops.at(-1)?.request;
  return request?.headers && request.headersFrom !== 'devtools' ? storageAccessOf(request.headers) : undefined;
}

const sendsName = (exchange: Exchange | undefined, name: string) =>
  (exchange?.hops ?? []).some(({ request }) =>
    valuesOf(request.headers ?? [], 'cookie').some((field) =>
      parseCookieHeader(field).value.some((pair) => pair.name.text === name),
    ),
  );

/** Whether anything but ignoring the line can have kept its cookie out of the jar. */
function mayHaveGone(of: Case, line: SetCookie, context: StorageContext): boolean {
  const made = cookieOf(line, context);
  const isLater = ({ line: other, receivedAt }: SeenSetCookie) =>
    receivedAt > context.receivedAt && parseSetCookie(other).value.name.text === made.name;
  // A script of the page removes what it can see.
  const isExposed =
    !made.httpOnly &&
    context.documents.some((page) => URL.canParse(page) && domainMatches(new URL(page).hostname, made.domain));
  return (
    isExposed ||
    (made.expiresAt !== undefined && made.expiresAt <= of.now) ||
    of.setCookies.some(isLater) ||
    [of.exchange, of.lastGood, of.allowedBefore].some((exchange) => sendsName(exchange, made.name))
  );
}

function reasonFor(of: Case, line: SetCookie, context: LineContext): Ignored | undefined {
  const { from, asked: headers } = context;
  const own = headers && storageAccessOf(headers);
  if (own) return OF_OWN[own];
  if (from === 'response' || headers?.some(({ name }) => name.toLowerCase() === 'cookie')) return undefined;
  const access = accessOf(of.exchange);
  if (!of.jar || of.jar.some(({ name }) => name === line.name.text) || mayHaveGone(of, line, context)) return undefined;
  if (sameSiteContextOf(context, true) === 'strict') return 'set-cookie-credentials-omitted';
  const asked = of.exchange.hops.at(-1)?.request.url ?? '';
  const isAlike =
    context.documents.at(-1) === of.exchange.documents.at(-1) && isSameSite(context.url, new URL(asked), true);
  return isAlike && access ? OF_LATER[access] : undefined;
}

/**
 * Why the browser left a line alone that it could have kept: a cross-origin fetch asked for no credentials, or the
 * cookies of others are blocked. The headers of the request tell, or the jar that lacks the cookie.
 */
export function ignoredFor(
  of: Case,
  { value: line }: { readonly value: SetCookie },
  context: LineContext,
): readonly Refused[] {
  const { url, type, initiator } = context;
  if (type !== 'xmlhttprequest' || initiator === undefined || initiator === url.origin) return [];
  if (attributeOf(line, 'partitioned')) return [];
  const reason = reasonFor(of, line, context);
  return reason ? [{ reason, marks: [line.name.range] }] : [];
}
