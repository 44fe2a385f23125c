import type { Exchange, Header, Hop, SeenSetCookie } from '../engine/case.ts';
import { caseOf, withBlocked, withCase, withJar, withObservation, withoutCase } from './cases.ts';
import {
  endpointOf,
  isCorsError,
  isFailure,
  isGivenUp,
  isGrant,
  isPreflight,
  isProxyError,
  isRedirect,
  isSuccess,
} from './classify.ts';
import type { Completed, Failed, NetEvent, Received, RecorderEvent, Sent } from './events.ts';
import { documentsOf, navigated } from './frames.ts';
import { askedWith, headerOf } from './headers.ts';
import { bringsOAuthError } from './oauth-error.ts';
import { toldToOpener } from './opened.ts';
import { isHeldBack } from './pairing.ts';
import { EMPTY_TAB, kept, LIMITS, pushed, type State, type TabState, without } from './state.ts';
import { isStopped, unsentLegOf } from './stopped.ts';

const requestOf = ({ method, url, at }: NetEvent) => ({ method, url, sentAt: at });

function exchangeOf(tab: TabState, event: NetEvent, hops: readonly Hop[]): Exchange {
  const { requestId, resource, initiator } = event;
  return {
    id: requestId,
    type: resource,
    ...(initiator !== undefined && { initiator }),
    documents: documentsOf(tab, event),
    hops,
  };
}

/** The exchange so far. A request that was first heard of late has no headers: nobody saw them. */
function known(tab: TabState, event: NetEvent): Exchange {
  return (
    tab.open[event.requestId] ??
    tab.answered.findLast(({ id }) => id === event.requestId) ??
    exchangeOf(tab, event, [{ request: requestOf(event) }])
  );
}

function sent(tab: TabState, event: Sent): TabState {
  const earlier = tab.open[event.requestId] ?? tab.answered.findLast(({ id }) => id === event.requestId);
  const hop: Hop = { request: { ...requestOf(event), headers: event.headers, headersFrom: 'wire' } };
  // A request id seen before is the next leg of a redirect or of an authentication handshake.
  const exchange = earlier ? { ...earlier, hops: [...earlier.hops, hop] } : exchangeOf(tab, event, [hop]);
  return {
    ...tab,
    open: kept(tab.open, event.requestId, exchange, LIMITS.open),
    answered: earlier ? tab.answered.filter(({ id }) => id !== event.requestId) : tab.answered,
  };
}

function answeredBy(exchange: Exchange, { status, statusText, headers, at }: Received): Exchange {
  const leg = exchange.hops.at(-1);
  if (!leg) return exchange;
  const response = { status, statusText, headers, receivedAt: at };
  return { ...exchange, hops: [...exchange.hops.slice(0, -1), { ...leg, response }] };
}

function setCookiesOf(exchange: Exchange, { url, status, headers, at }: Received): readonly SeenSetCookie[] {
  const { type, initiator, documents, hops } = exchange;
  const asked = askedWith(hops.at(-1)?.request.headers);
  return headers
    .filter(({ name }: Header) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => ({
      line: value,
      url,
      status,
      receivedAt: at,
      type,
      ...(initiator !== undefined && { initiator }),
      documents,
      ...(asked && { asked }),
    }));
}

function withSetCookies(tab: TabState, exchange: Exchange, event: Received): TabState {
  const lines = setCookiesOf(exchange, event);
  if (lines.length === 0) return tab;
  return { ...tab, setCookies: lines.reduce((all, line) => pushed(all, line, LIMITS.setCookies), tab.setCookies) };
}

/** Remembers an answer of any status that the page's origin may read: it shows that the server knows CORS. */
function withAllowed(tab: TabState, exchange: Exchange, { url, headers, initiator }: Received): TabState {
  const allowed = headerOf(headers, 'access-control-allow-origin');
  if (allowed === undefined || (allowed !== '*' && allowed !== initiator)) return tab;
  return { ...tab, allowed: kept(tab.allowed, new URL(url).origin, exchange, LIMITS.allowed) };
}

function succeeded(tab: TabState, exchange: Exchange, event: Received): TabState {
  return {
    // A handshake's first 401 was no failure when its last leg succeeds.
    ...withoutCase(tab, event, exchange.id),
    good: kept(tab.good, endpointOf(event), exchange, LIMITS.good),
  };
}

function filed(before: TabState, exchange: Exchange, event: Received): TabState {
  const request = exchange.hops.at(-1)?.request ?? requestOf(event);
  let tab = withSetCookies(before, exchange, event);
  if (isRedirect(event.status) && headerOf(event.headers, 'location') !== undefined && !isPreflight(request)) {
    return { ...tab, open: kept(tab.open, event.requestId, exchange, LIMITS.open) };
  }
  tab = { ...tab, open: without(tab.open, event.requestId) };
  if (isPreflight(request)) return { ...tab, preflights: pushed(tab.preflights, exchange, LIMITS.preflights) };
  tab = navigated(tab, event);
  if (isGrant(request)) tab = { ...tab, tokenExchanges: pushed(tab.tokenExchanges, exchange, LIMITS.tokenExchanges) };
  tab = { ...tab, answered: pushed(tab.answered, exchange, LIMITS.answered) };
  if (isFailure(request, event.status, event.headers) || bringsOAuthError(exchange))
    return withCase(tab, event, exchange, false);
  return isSuccess(event.status) ? succeeded(tab, exchange, event) : tab;
}

function received(tab: TabState, event: Received): TabState {
  const exchange = answeredBy(known(tab, event), event);
  return withAllowed(filed(tab, exchange, event), exchange, event);
}

/** A preflight that met an error, before or after its answer. */
function preflightFailed(tab: TabState, preflight: Exchange): TabState {
  const others = tab.preflights.filter(({ id }) => id !== preflight.id);
  return { ...tab, preflights: pushed(others, preflight, LIMITS.preflights) };
}

/** Whether an error is one of those that the product exists for; a server that is down is not. */
function isOurs(tab: TabState, exchange: Exchange, error: string): boolean {
  if (isGivenUp(error)) return false;
  return (
    isCorsError(exchange, error) ||
    isProxyError(error) ||
    isHeldBack(exchange, tab.preflights) ||
    isStopped(tab, exchange, error)
  );
}

function failed(tab: TabState, event: Failed): TabState {
  const asked = tab.preflights.find(({ id }) => id === event.requestId) ?? known(tab, event);
  const unsent = unsentLegOf(tab, asked, event);
  const hops = unsent ? [...asked.hops, { request: unsent.request }] : asked.hops;
  const exchange: Exchange = { ...asked, hops, error: event.error };
  const request = exchange.hops[0]?.request;
  const endpoint = endpointOf(event);
  const rest = {
    ...tab,
    // An answer that the page did not get was no success.
    good: tab.good[endpoint]?.id === event.requestId ? without(tab.good, endpoint) : tab.good,
    open: without(tab.open, event.requestId),
    answered: tab.answered.filter(({ id }) => id !== event.requestId),
  };
  if (request && isPreflight(request)) return preflightFailed(rest, exchange);
  return unsent?.barred || isOurs(rest, exchange, event.error) ? withBlocked(rest, event, exchange) : rest;
}

/** A challenge whose request ended well: the browser answered it by itself, and only the end tells. */
function completed(tab: TabState, event: Completed): TabState {
  if (!isSuccess(event.status)) return tab;
  const answer = caseOf(tab, event, event.requestId)?.exchange.hops.at(-1)?.response;
  return answer?.status === 401 ? withoutCase(tab, event, event.requestId) : tab;
}

type TabEvent = Exclude<RecorderEvent, { readonly type: 'tab-closed' | 'store-full' }>;

function inTab(tab: TabState, event: TabEvent): TabState {
  switch (event.type) {
    case 'sent':
      return sent(tab, event);
    case 'received':
      return received(tab, event);
    case 'failed':
      return failed(tab, event);
    case 'completed':
      return completed(tab, event);
    case 'jar-read':
      return withJar(tab, event);
    case 'observed':
      return withObservation(tab, event.tab, event.observation);
    case 'devtools':
      return { ...tab, devtools: event.open };
    case 'recording':
      return { ...tab, recording: event.on };
    case 'preserve-log':
      return { ...tab, preserveLog: event.on };
    case 'opened':
      return { ...tab, opener: event.opener };
    case 'cleared':
      return { ...tab, cases: {}, dropped: 0, observations: [] };
  }
}

/** Lets the older half of the cases go in the tab that has the most. */
function relieved(state: State): State {
  const count = (tab: TabState) => Object.keys(tab.cases).length;
  const [id, tab] = Object.entries(state).toSorted(([, a], [, b]) => count(b) - count(a))[0] ?? [];
  if (id === undefined || tab === undefined || count(tab) === 0) return state;
  const left = Object.entries(tab.cases).slice(Math.ceil(count(tab) / 2));
  return {
    ...state,
    [id]: { ...tab, cases: Object.fromEntries(left), dropped: tab.dropped + count(tab) - left.length },
  };
}

/** The recorder: one event in, the next state out. */
export function record(state: State, event: RecorderEvent): State {
  if (event.type === 'tab-closed') return without(state, String(event.tab));
  if (event.type === 'store-full') return relieved(state);
  const before = state[event.tab] ?? EMPTY_TAB;
  const after = inTab(before, event);
  return after === before ? state : toldToOpener({ ...state, [event.tab]: after }, before, after);
}
