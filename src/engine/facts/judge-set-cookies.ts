import type { Case, JarCookie, SeenSetCookie } from '../case.ts';
import type { Facts } from '../facts.ts';
import { cookieOf, type Refused, type RefusedReason, refusedFor } from '../http/cookie-storage.ts';
import { valuesOf } from '../http/headers.ts';
import type { Parsed } from '../http/parsed.ts';
import { parseSetCookie, type SetCookie, type SetCookieProblem } from '../http/set-cookie.ts';
import { ignoredFor } from './ignored-set-cookie.ts';

/** A `Set-Cookie` line that was seen, beside what the browser did with it. */
export interface JudgedSetCookie {
  /** The line as written, with the ranges of its parts. */
  readonly parsed: Parsed<SetCookie, SetCookieProblem>;
  /** The cookie that the line makes when it is kept. */
  readonly cookie: JarCookie;
  readonly verdict: 'kept' | RefusedReason;
  /** Every reason, the one of the verdict first; empty when it was kept. */
  readonly refused: readonly Refused[];
  /** The answer that brought it. */
  readonly url: string;
  readonly status: number;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  /** A navigation of the tab brought it. */
  readonly byNavigation: boolean;
  /** The page that asked for it; absent for a navigation, or when nobody saw it. */
  readonly page?: string;
  /** `response`: the answer that this case is about. */
  readonly from: 'response' | 'earlier';
}

/** The lines of the failing answer itself. */
function ownLines({ exchange }: Case): readonly SeenSetCookie[] {
  const { type, initiator, documents, hops } = exchange;
  const hop = hops.at(-1);
  if (!hop?.response) return [];
  const { status, receivedAt, headers } = hop.response;
  return valuesOf(headers, 'set-cookie').map((line) => ({
    line,
    url: hop.request.url,
    status,
    receivedAt,
    type,
    ...(initiator !== undefined && { initiator }),
    documents,
    ...(hop.request.headers && hop.request.headersFrom !== 'devtools' && { asked: hop.request.headers }),
  }));
}

const isSame = (a: SeenSetCookie, b: SeenSetCookie) =>
  a.line === b.line && a.url === b.url && a.receivedAt === b.receivedAt;

/** The cookies of the jar that must have been there when the line came: those that no later line may have made. */
function jarBefore({ jar = [], setCookies }: Case, { receivedAt }: SeenSetCookie): readonly JarCookie[] {
  const later = setCookies.filter((line) => line.receivedAt > receivedAt);
  const made = new Set(later.map(({ line }) => parseSetCookie(line).value.name.text));
  return jar.filter(({ name }) => !made.has(name));
}

function judge(of: Case, seen: SeenSetCookie, from: JudgedSetCookie['from']): JudgedSetCookie {
  const { line, url, status, receivedAt, type, initiator, documents } = seen;
  const parsed = parseSetCookie(line);
  const context = {
    url: new URL(url),
    // The method counts for sending only.
    method: 'GET',
    type,
    ...(initiator !== undefined && { initiator }),
    documents,
    receivedAt,
    jar: jarBefore(of, seen),
  };
  const byItself = refusedFor(parsed, context);
  const refused = byItself.length > 0 ? byItself : ignoredFor(of, parsed, { ...context, from, asked: seen.asked });
  const page = documents.at(-1);
  return {
    parsed,
    cookie: cookieOf(parsed.value, context),
    verdict: refused[0]?.reason ?? 'kept',
    refused,
    url,
    status,
    receivedAt,
    byNavigation: type === 'main_frame',
    ...(page !== undefined && { page }),
    from,
  };
}

/** Every `Set-Cookie` line seen up to the failure, oldest first, those of the failing answer last. */
export function judgeSetCookies({ case: of }: Facts): readonly JudgedSetCookie[] {
  const own = ownLines(of);
  const earlier = of.setCookies.filter((line) => !own.some((each) => isSame(each, line)));
  return [...earlier.map((line) => judge(of, line, 'earlier')), ...own.map((line) => judge(of, line, 'response'))];
}

/** Whether a kept line made, or last changed, this cookie of the jar. */
export function setsCookie({ verdict, cookie: made }: JudgedSetCookie, cookie: JarCookie): boolean {
  return (
    verdict === 'kept' &&
    made.name === cookie.name &&
    made.domain === cookie.domain &&
    made.hostOnly === cookie.hostOnly &&
    made.path === cookie.path
  );
}
