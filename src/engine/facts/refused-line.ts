import { lineExhibit } from '../exhibits/cookie-exhibit.ts';
import type { Facts } from '../facts.ts';
import type { Confidence, Evidence, Severity } from '../finding.ts';
import type { RefusedReason } from '../http/cookie-storage.ts';
import { looksLikeSession } from '../http/session-cookie.ts';
import type { JudgedSetCookie } from './judge-set-cookies.ts';
import { refusedSession } from './session-cause.ts';

/** What seems to be wrong when a session never came into the jar. */
export const WITHOUT_SESSION = [
  'authorization-missing',
  'session-cookie-absent',
  'session-rejected',
  'csrf-cookie-missing',
  'cors-redirect-to-login',
] as const;

/** A refused `Set-Cookie` line, with what every rule says of it. */
export interface RefusedLine {
  readonly judged: JudgedSetCookie;
  /** The failing answer itself brought it: a cause of the next failure, not of this one. */
  readonly isNow: boolean;
  readonly values: { readonly cookie: string; readonly host: string };
  readonly evidence: readonly [Evidence];
  readonly confidence: Confidence;
  readonly instead: { readonly severity: Severity } | undefined;
}

const told = (judged: JudgedSetCookie) => ({
  judged,
  values: { cookie: judged.cookie.name, host: new URL(judged.url).host },
  evidence: [lineExhibit(judged)] as const,
});

/** The session that was refused for this reason before this request, or else with its answer. */
export function refusedLine(facts: Facts, reason: RefusedReason): RefusedLine | undefined {
  const before = refusedSession(facts, reason);
  if (before) return { ...told(before.judged), isNow: false, confidence: before.confidence, instead: undefined };
  const now = facts.setCookies.find(
    ({ from, verdict, cookie }) => from === 'response' && verdict === reason && looksLikeSession(cookie),
  );
  return now && { ...told(now), isNow: true, confidence: 'certain', instead: { severity: 'risky' } };
}
