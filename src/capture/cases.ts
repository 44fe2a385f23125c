import type { Case, Exchange, Hop, Observation } from '../engine/case.ts';
import { endpointOf, isGrant, isPreflight, tailOf, tellsOfFailure } from './classify.ts';
import type { JarRead, NetEvent } from './events.ts';
import { policiesOf } from './frames.ts';
import { caseObserved, enriched, grantObserved, isObserved, preflightOf, withBodies } from './pairing.ts';
import { kept, LIMITS, pushed, type TabState, without } from './state.ts';
import { stoppedCall } from './stopped-call.ts';

/** Whose failure it is, and when it was known. */
type Occasion = Pick<NetEvent, 'tab' | 'at'>;

const idOf = (tab: number, requestId: string) => `${tab}-${requestId}`;

/** The last failure of an endpoint before it answered well. */
function refusedBefore(tab: TabState, good: Exchange): Exchange | undefined {
  const leg = good.hops.at(-1);
  const failed = Object.values(tab.cases).findLast(({ exchange }) => {
    const { request, response } = exchange.hops.at(-1) ?? {};
    return (
      leg &&
      request &&
      response &&
      endpointOf(request) === endpointOf(leg.request) &&
      response.receivedAt <= leg.request.sentAt
    );
  });
  return failed?.exchange;
}

function lineUp(tab: TabState, occasion: Occasion, exchange: Exchange, leg: Hop, blocked: boolean): Case {
  const preflight = preflightOf(exchange, tab.preflights);
  const lastGood = tab.good[endpointOf(leg.request)];
  const refused = lastGood && refusedBefore(tab, lastGood);
  const allowedBefore = tab.allowed[new URL(leg.request.url).origin];
  const tails = new Set(exchange.hops.map(({ request }) => tailOf(request.url)));
  const { initiator } = exchange;
  const policies = blocked && !leg.response && initiator !== undefined ? policiesOf(tab, initiator) : [];
  const unseenByDevtools = tab.devtools ? 'not-readable' : 'devtools-closed';
  return {
    id: idOf(occasion.tab, exchange.id),
    tab: occasion.tab,
    blocked,
    exchange,
    ...(preflight && { preflight }),
    setCookies: tab.setCookies.filter(({ url }) => tails.has(tailOf(url))).slice(-LIMITS.setCookiesOfCase),
    ...(lastGood && { lastGood }),
    ...(refused && { refusedBefore: refused }),
    ...(allowedBefore && { allowedBefore }),
    ...(policies.length > 0 && { policies }),
    tokenExchanges: tab.tokenExchanges.slice(-LIMITS.tokenExchangesOfCase),
    now: occasion.at,
    unseen: {
      jar: 'not-readable',
      ...(leg.request.headers === undefined && { request: blocked ? 'never-sent' : 'recording-began-later' }),
      ...(leg.response && { body: unseenByDevtools }),
      stack: unseenByDevtools,
    },
  };
}

/** The tab with a new failure among its cases. */
export function withCase(tab: TabState, occasion: Occasion, exchange: Exchange, blocked: boolean): TabState {
  const leg = exchange.hops.at(-1);
  if (!tab.recording || !leg) return tab;
  const made = lineUp(tab, occasion, exchange, leg, blocked);
  const observation = tab.observations.find((each) => caseObserved([made], each));
  const isFull = !(made.id in tab.cases) && Object.keys(tab.cases).length >= LIMITS.cases;
  return {
    ...tab,
    cases: kept(tab.cases, made.id, observation ? enriched(made, observation) : made, LIMITS.cases),
    observations: observation ? tab.observations.filter((each) => each !== observation) : tab.observations,
    dropped: tab.dropped + (isFull ? 1 : 0),
  };
}

/** The tab in which the page did not get the answer of this exchange: the case is told anew, or is a new one. */
export function withBlocked(tab: TabState, occasion: Occasion, exchange: Exchange): TabState {
  const of = caseOf(tab, occasion, exchange.id);
  if (!of) return withCase(tab, occasion, exchange, true);
  const { error } = exchange;
  const blocked: Case = { ...of, blocked: true, exchange: { ...of.exchange, ...(error !== undefined && { error }) } };
  return { ...tab, cases: { ...tab.cases, [of.id]: blocked } };
}

export const caseOf = (tab: TabState, occasion: Occasion, requestId: string): Case | undefined =>
  tab.cases[idOf(occasion.tab, requestId)];

/** The tab without the case of an exchange that ended well after all. */
export function withoutCase(tab: TabState, occasion: Occasion, requestId: string): TabState {
  const id = idOf(occasion.tab, requestId);
  return id in tab.cases ? { ...tab, cases: without(tab.cases, id) } : tab;
}

export function withJar(tab: TabState, { caseId, jar, page }: JarRead): TabState {
  const of = tab.cases[caseId];
  if (!of) return tab;
  const { jar: _, ...unseen } = of.unseen;
  const { documents, initiator } = of.exchange;
  const fromPage = documents.length === 0 && page !== undefined && initiator === new URL(page).origin;
  const next: Case = {
    ...of,
    ...(fromPage && { exchange: { ...of.exchange, documents: [page] } }),
    ...(typeof jar !== 'string' && { jar }),
    unseen: typeof jar === 'string' ? { ...unseen, jar } : unseen,
  };
  return { ...tab, cases: { ...tab.cases, [caseId]: next } };
}

/** The tab with the answer that DevTools shows to be a failure, although its status alone did not say so. */
function withToldFailure(tab: TabState, id: number, observation: Observation): TabState {
  if (!tellsOfFailure(observation)) return tab;
  const exchange = tab.answered.findLast((each) => isObserved(each, observation));
  const at = exchange?.hops.at(-1)?.response?.receivedAt;
  return exchange && at !== undefined ? withCase(tab, { tab: id, at }, exchange, false) : tab;
}

/** The tab with a call that DevTools alone saw, or of which it alone shows that it matters. */
function withStopped(tab: TabState, id: number, observation: Observation): TabState {
  const exchange = stoppedCall(tab, observation);
  return exchange ? withCase(tab, { tab: id, at: observation.request.sentAt }, exchange, true) : tab;
}

/** The tab with the bodies of a grant, which tell what tokens the page was given; the cases that came of them wait for it, too. */
function withGrant(tab: TabState, observation: Observation): TabState {
  if (!isGrant(observation.request)) return tab;
  const granted = grantObserved(tab.tokenExchanges, observation);
  if (!granted) return tab;
  const told = <T extends Pick<Case, 'tokenExchanges'>>(holder: T): T => {
    if (!holder.tokenExchanges.some(({ id }) => id === granted.id)) return holder;
    const replaced = (each: Exchange) => (each.id === granted.id ? withBodies(each, observation) : each);
    return { ...holder, tokenExchanges: holder.tokenExchanges.map(replaced) };
  };
  const cases = Object.fromEntries(Object.entries(tab.cases).map(([id, of]) => [id, told(of)]));
  return told({ ...tab, cases });
}

/** The tab with the error of a preflight without an answer, which Chromium tells DevTools alone. */
function withPreflightError(tab: TabState, observation: Observation, error: string): TabState {
  const told = (preflight: Exchange): Exchange =>
    preflight.error !== undefined && isObserved(preflight, observation) ? { ...preflight, error } : preflight;
  const cases = Object.entries(tab.cases).map(([id, of]): [string, Case] => {
    const preflight = of.preflight && told(of.preflight);
    return [id, preflight === of.preflight || !preflight ? of : { ...of, preflight }];
  });
  return { ...tab, preflights: tab.preflights.map(told), cases: Object.fromEntries(cases) };
}

export function withObservation(before: TabState, id: number, observation: Observation): TabState {
  const { request, response, error } = observation;
  if (isPreflight(request) && !response && error !== undefined) return withPreflightError(before, observation, error);
  const known = caseObserved(Object.values(before.cases), observation);
  const told = known ? before : withStopped(withToldFailure(before, id, observation), id, observation);
  const tab = withGrant(told, observation);
  const of = caseObserved(Object.values(tab.cases), observation);
  if (of) return { ...tab, cases: { ...tab.cases, [of.id]: enriched(of, observation) } };
  // A success is looked at for its token only; nothing that comes later waits for it.
  if (observation.response && observation.response.status < 400) return tab;
  return { ...tab, observations: pushed(tab.observations, observation, LIMITS.observations) };
}
