import { withheldSession } from '../facts/session-cause.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import type { WithheldReason } from '../http/cookie-retrieval.ts';
import { askerOf, withheldExhibit } from './cookie-exhibit.ts';

/** The session that was kept back for this reason, with its exhibit and the values that its texts share. */
export function withheldCookie(facts: Facts, reason: WithheldReason) {
  const withheld = withheldSession(facts, reason);
  if (!withheld) return undefined;
  const { judged, confidence } = withheld;
  const { url, method } = facts;
  const evidence: readonly [Evidence, ...Evidence[]] = withheldExhibit(facts, judged);
  return {
    cookie: judged.cookie,
    reasons: judged.withheld,
    confidence,
    evidence,
    values: { cookie: judged.cookie.name, page: askerOf(facts), host: url.host, method },
  };
}
