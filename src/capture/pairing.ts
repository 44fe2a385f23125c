import type { Case, Exchange, Hop, Observation, Request, UnseenReason } from '../engine/case.ts';
import { headerOf } from './headers.ts';

/** The clocks of webRequest and of DevTools name the same request at slightly different moments. */
const SAME_MOMENT = 3_000;

/** The newest preflight that asked for this request. */
export function preflightOf({ initiator, hops }: Exchange, preflights: readonly Exchange[]): Exchange | undefined {
  const request = hops.at(-1)?.request;
  return preflights.findLast((preflight) => {
    const asked = preflight.hops[0]?.request;
    return (
      asked?.url === request?.url &&
      preflight.initiator === initiator &&
      headerOf(asked?.headers, 'access-control-request-method') === request?.method
    );
  });
}

/** Whether a request was held back because its preflight got no answer. */
export function isHeldBack(exchange: Exchange, preflights: readonly Exchange[]): boolean {
  const request = exchange.hops.at(-1)?.request;
  const preflight = preflightOf(exchange, preflights);
  const asked = preflight?.hops.at(-1);
  if (!request || !asked || asked.response || preflight?.error === undefined) return false;
  // Firefox tells of a request before it asks for leave; one that was sent after its preflight had that leave.
  return request.headers === undefined || request.sentAt <= asked.request.sentAt;
}

const near = (a: number, b: number) => Math.abs(a - b) <= SAME_MOMENT;

function isSame(hop: Hop, observation: Observation, endedAt: number): boolean {
  const { request, response } = observation;
  return (
    hop.request.url === request.url &&
    hop.request.method === request.method &&
    (hop.response === undefined || response === undefined || hop.response.status === response.status) &&
    (near(hop.request.sentAt, request.sentAt) || near(endedAt, request.sentAt))
  );
}

/** Whether DevTools saw this exchange. */
export function isObserved({ hops }: Exchange, observation: Observation): boolean {
  const leg = hops.at(-1);
  return leg !== undefined && isSame(leg, observation, leg.response?.receivedAt ?? leg.request.sentAt);
}

const distance = ({ hops }: Exchange, { request }: Observation) =>
  Math.abs((hops.at(-1)?.request.sentAt ?? 0) - request.sentAt);

/** The case that DevTools saw too: the nearest in time that nobody has enriched. */
export function caseObserved(cases: readonly Case[], observation: Observation): Case | undefined {
  return cases
    .filter(({ exchange, now, enriched }) => {
      const leg = exchange.hops.at(-1);
      return !enriched && leg !== undefined && isSame(leg, observation, now);
    })
    .toSorted((a, b) => distance(a.exchange, observation) - distance(b.exchange, observation))[0];
}

/** The grant that DevTools saw too: the nearest in time whose bodies nobody has seen. */
export function grantObserved(grants: readonly Exchange[], observation: Observation): Exchange | undefined {
  return grants
    .filter((each) => {
      const leg = each.hops.at(-1);
      return !leg?.request.body && !leg?.response?.body && isObserved(each, observation);
    })
    .toSorted((a, b) => distance(a, observation) - distance(b, observation))[0];
}

function requestWith(seen: Request, observed: Request): Request {
  const wouldBe = seen.headers === undefined && observed.headers !== undefined;
  return {
    ...seen,
    ...(wouldBe && { headers: observed.headers, headersFrom: 'devtools' }),
    ...(observed.body && { body: observed.body }),
  };
}

/** The exchange with the bodies that DevTools saw, and the headers that a blocked request would have carried. */
export function withBodies(exchange: Exchange, { request, response }: Observation): Exchange {
  const leg = exchange.hops.at(-1);
  if (!leg) return exchange;
  const hop: Hop = {
    request: requestWith(leg.request, request),
    ...(leg.response && { response: { ...leg.response, ...(response?.body && { body: response.body }) } }),
  };
  return { ...exchange, hops: [...exchange.hops.slice(0, -1), hop] };
}

/** The case with what DevTools adds: bodies, the call stack, and the headers that a blocked request would have carried. */
export function enriched(of: Case, observation: Observation): Case {
  const exchange = withBodies(of.exchange, observation);
  const leg = exchange.hops.at(-1);
  const { stack } = observation;
  const { request: _request, body, stack: _stack, ...unseen } = of.unseen;
  const reason: UnseenReason = 'not-readable';
  return {
    ...of,
    enriched: true,
    exchange,
    ...(stack && { stack }),
    unseen: {
      ...unseen,
      ...(leg?.request.headers === undefined && { request: 'never-sent' }),
      ...(body && !leg?.response?.body && { body: reason }),
      ...(!stack && { stack: reason }),
    },
  };
}
