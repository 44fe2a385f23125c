import type { Case, Hop } from '../engine/case.ts';

/** A station of the request's way. The arrow that leads to it may be the one that broke. */
export interface Step {
  readonly kind: 'page' | 'worker' | 'browser' | 'preflight' | 'request' | 'unread';
  /** Of the request that leads here. */
  readonly method?: string;
  /** Host and path. */
  readonly place: string;
  /** The status that came back, or the error's name. */
  readonly outcome?: number | string;
  readonly state: 'fine' | 'failed' | 'unreached';
  readonly broken: boolean;
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, protocol } = new URL(url);
  return /^(?:http|ws)s?:$/.test(protocol) ? host + pathname : url.replace(/[?#].*/, '');
}

const isGood = ({ response }: Hop) => response !== undefined && response.status >= 200 && response.status < 300;

function sourceOf({ tab, exchange }: Case): Step {
  const kind = tab === -1 ? 'worker' : exchange.initiator === undefined ? 'browser' : 'page';
  const place = exchange.initiator ? placeOf(exchange.initiator).replace(/\/$/, '') : '';
  return { kind, place, state: 'fine', broken: false };
}

const preflightSteps = ({ preflight }: Case, refused: boolean): readonly Step[] =>
  (preflight?.hops ?? []).map((hop, index, { length }) => ({
    kind: 'preflight',
    method: hop.request.method,
    place: placeOf(hop.request.url),
    outcome: hop.response?.status ?? preflight?.error ?? '',
    state: refused && index === length - 1 ? 'failed' : 'fine',
    broken: hop.response === undefined,
  }));

/** Whether the verdict is about what a redirect did to the request. */
const isByRedirect = (rule: string) =>
  rule === 'authorization-dropped-by-redirect' || rule.startsWith('cors-redirect-');

/** Only the first broken arrow tells; those behind it follow from it. */
function brokenOnce(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ broken }) => broken);
  return steps.map((step, index) => (index > first ? { ...step, broken: false } : step));
}

/** The way from the page to the answer. `rule` is the top finding's. */
export function pathOf(of: Case, rule: string): readonly Step[] {
  const { hops, error } = of.exchange;
  const source = sourceOf(of);
  const last = of.preflight?.hops.at(-1);
  const unsent =
    of.unseen.request === 'never-sent' ||
    // What DevTools alone knows of a request, it would have carried.
    hops.at(-1)?.request.headersFrom === 'devtools' ||
    rule.startsWith('cors-preflight-');
  const refused = last !== undefined && hops.at(-1)?.response === undefined && (unsent || !isGood(last));
  const steps: Step[] = [source, ...preflightSteps(of, refused)];
  for (const [index, { request, response }] of hops.entries()) {
    const isLast = index === hops.length - 1;
    const unreached = isLast && !response && (refused || unsent);
    steps.push({
      kind: 'request',
      method: request.method,
      place: placeOf(request.url),
      ...(!unreached && { outcome: response?.status ?? error ?? '' }),
      state: unreached ? 'unreached' : isLast ? 'failed' : 'fine',
      broken: isLast && (response === undefined || (index > 0 && isByRedirect(rule))),
    });
  }
  if (of.blocked && hops.at(-1)?.response) {
    steps.push({ kind: 'unread', place: source.place, state: 'unreached', broken: true });
  }
  return brokenOnce(steps);
}
