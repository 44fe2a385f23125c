import type { Facts } from '../facts.ts';
import { domainMatches, pathMatches } from '../http/cookie-match.ts';
import type { JudgedSetCookie } from './judge-set-cookies.ts';
import { isCandidate, isRefusedForWantOf, sentSession } from './session-cause.ts';

/** A session that a server set before the request, and that the jar no longer held when it left. */
export interface LapsedSession {
  readonly set: JudgedSetCookie;
  readonly how: 'expired' | 'deleted' | 'gone';
  /** The line that deleted it. */
  readonly deletion?: JudgedSetCookie;
}

const isSameCookie = ({ cookie: a }: JudgedSetCookie, { cookie: b }: JudgedSetCookie) =>
  a.name === b.name && a.domain === b.domain && a.path === b.path;

/** Whether the cookie of a line goes to this URL, as far as host and path decide. */
export function isForUrl({ cookie }: JudgedSetCookie, { hostname, pathname }: URL): boolean {
  const isHost = cookie.hostOnly ? hostname === cookie.domain : domainMatches(hostname, cookie.domain);
  return isHost && pathMatches(pathname, cookie.path);
}

/** Servers delete a cookie by setting it anew with a date of the past. */
export const isDeletion = ({ verdict }: JudgedSetCookie): boolean => verdict === 'set-cookie-expired-on-arrival';

/** The session that this request was refused for, because it was over. */
export function lapsedSession(facts: Facts): LapsedSession | undefined {
  const { setCookies, cookies, url, request } = facts;
  const sent = sentSession(facts);
  if (!request || !cookies || (sent && sent.likeness !== 'possible')) return undefined;
  const before = setCookies.filter((line) => line.from === 'earlier' && line.receivedAt <= request.sentAt);
  const isThere = (name: string) => cookies.some(({ cookie }) => cookie.name === name);
  const set = before.findLast(
    (line) =>
      line.verdict === 'kept' &&
      isForUrl(line, url) &&
      isCandidate(line.cookie) &&
      !isThere(line.cookie.name) &&
      isRefusedForWantOf(line.cookie, facts),
  );
  if (!set || set.cookie.name === sent?.pair.name.text) return undefined;
  const deletion = before.findLast(
    (line) => isDeletion(line) && isSameCookie(line, set) && line.receivedAt >= set.receivedAt,
  );
  if (deletion) return { set, how: 'deleted', deletion };
  const isOver = set.cookie.expiresAt !== undefined && set.cookie.expiresAt <= request.sentAt;
  return { set, how: isOver ? 'expired' : 'gone' };
}
