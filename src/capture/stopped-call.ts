import type { Exchange, Observation } from '../engine/case.ts';
import { isRedirect } from './classify.ts';
import { chainOf } from './frames.ts';
import { headerOf, locationOf } from './headers.ts';
import { isObserved } from './pairing.ts';
import type { TabState } from './state.ts';
import { isStopped } from './stopped.ts';

/** The origin of the page that called: browsers say it in the Referer, unless the page forbids that or calls plain http. */
function originOf({ frames }: TabState, { request }: Observation): string | undefined {
  const referer = headerOf(request.headers, 'referer') || frames['0']?.url;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
}

/** The exchange whose last leg redirected there: the browser followed it to a scheme that it makes no requests to. */
const redirectedTo = ({ open }: TabState, url: string): Exchange | undefined =>
  Object.values(open).findLast(({ hops }) => {
    const last = hops.at(-1);
    return last?.response !== undefined && isRedirect(last.response.status) && locationOf(last) === url;
  });

function exchangeOf(tab: TabState, { request, error }: Observation): Exchange {
  const failure = error === undefined ? {} : { error };
  const redirected = redirectedTo(tab, request.url);
  if (redirected) return { ...redirected, hops: [...redirected.hops, { request }], ...failure };
  const initiator = originOf(tab, { request });
  const frame = Object.entries(tab.frames).find(([, { url }]) => new URL(url).origin === initiator)?.[0];
  return {
    id: `devtools-${request.sentAt}-${Object.keys(tab.cases).length}`,
    type: 'xmlhttprequest',
    ...(initiator !== undefined && { initiator }),
    documents: frame === undefined ? [] : chainOf(tab.frames, Number(frame)),
    hops: [{ request }],
    ...failure,
  };
}

/** What Chromium begins no request for: another scheme, and what the page's own policy forbids, where it names no error. */
const isNeverBegun = ({ request, error }: Observation) => error === undefined || !/^https?:/i.test(request.url);

/** What a page or an extension keeps to itself. */
const INTERNAL = /^(?:blob|data|about|filesystem|[a-z-]+-extension):/i;

/** The exchange of a call that the browser, or an extension, stopped; nothing where something else ended it. */
export function stoppedCall(tab: TabState, observation: Observation): Exchange | undefined {
  if (!observation.unansweredCall || INTERNAL.test(observation.request.url)) return undefined;
  const exchange = exchangeOf(tab, observation);
  if (isStopped(tab, exchange, observation.error ?? '')) return exchange;
  const isUnderWay = [...Object.values(tab.open), ...tab.answered].some((each) => isObserved(each, observation));
  return isNeverBegun(observation) && !isUnderWay ? exchange : undefined;
}
