import type { Case } from '../case.ts';
import type { Facts } from '../facts.ts';
import type { Evidence, Finding } from '../finding.ts';
import { combinedValueOf } from '../http/headers.ts';
import { signInRedirectOf } from './redirected.ts';

/**
 * The case up to the leg that turned the request away, where that is not the last: a call that was sent on to a sign-in
 * page which the page may not read fails there, for what the API missed before.
 */
export function refusedCaseOf(facts: Facts): Case | undefined {
  const { case: of, exchange, response } = facts;
  const redirect = of.blocked && (response?.status ?? 0) < 400 ? signInRedirectOf(facts) : undefined;
  if (!redirect) return undefined;
  const { error: _error, ...rest } = exchange;
  const { preflight: _preflight, ...others } = of;
  return { ...others, blocked: false, exchange: { ...rest, hops: exchange.hops.slice(0, redirect.hop + 1) } };
}

function inLeg(evidence: Evidence, hop: number): Evidence {
  const { kind } = evidence;
  return (kind === 'header' || kind === 'header-absent' || kind === 'status') && evidence.hop === undefined
    ? { ...evidence, hop }
    : evidence;
}

/** A finding about the refusing leg, as one of the whole exchange, with the redirect that refused. */
export function ofWholeExchange(finding: Finding, { exchange: { hops } }: Facts): Finding {
  const hop = hops.length - 1;
  const [first, ...rest] = finding.evidence;
  const value = combinedValueOf(hops[hop]?.response?.headers ?? [], 'location') ?? '';
  const marks = [{ start: 0, end: value.length }];
  const redirect: Evidence = { kind: 'header', of: 'response', hop, name: 'Location', value, marks };
  return { ...finding, evidence: [inLeg(first, hop), ...rest.map((each) => inLeg(each, hop)), redirect] };
}
