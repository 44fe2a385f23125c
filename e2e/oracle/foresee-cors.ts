import type { Header } from '../../src/engine/case.ts';
import { type CredentialsMode, corsCheck } from '../../src/engine/http/cors-check.ts';
import {
  headersAfter,
  locationOf,
  methodAfter,
  taintedAt,
  userinfoRefused,
} from '../../src/engine/http/http-redirect.ts';
import { type PreflightDemand, preflightCheck } from '../../src/engine/http/preflight-check.ts';
import { isNeeded, preflightNeedOf } from '../../src/engine/http/preflight-need.ts';
import { answerFor } from './answers.ts';
import type { CorsCase } from './case.ts';
import type { CorsStop } from './cors-error-names.ts';
import { normalised, pageHeaders } from './cors-page.ts';
import { describePreflight, describeRequest } from './describe-arrival.ts';

/** What becomes of a request by our algorithms alone. */
export interface Foreseen {
  /** What reaches the server, as `describeArrival` tells it. */
  readonly arrivals: readonly string[];
  readonly isRead: boolean;
  /** Absent when nothing stops it. */
  readonly stop?: CorsStop;
}

interface Way {
  /** Of the page. */
  readonly origin: string;
  readonly urls: readonly string[];
}

/** The request on one leg of its way. */
interface Asking {
  readonly leg: number;
  readonly url: URL;
  readonly method: string;
  readonly headers: readonly Header[];
  /** As the `Origin` header names it. */
  readonly origin: string;
  /** It is across origins, or was before a redirect. */
  readonly isCors: boolean;
}

/** Node's parser knows no method in small letters, and answers 400. */
const isRefusedByNode = (method: string) => method === 'patch';

interface Answered {
  readonly status: number;
  readonly headers: readonly Header[];
}

function answerOf(of: CorsCase, { leg, origin }: Asking, isPreflight: boolean, next: string | undefined): Answered {
  const { status, headers } = answerFor(of, { leg, isPreflight, origin, next });
  return { status, headers: headers.map(([name, value]) => ({ name, value: value.replace(/^[ \t]+|[ \t]+$/g, '') })) };
}

function redirectStop(
  { by }: CorsCase,
  location: string,
  { url, isCors }: Asking,
  origin: string,
): CorsStop | undefined {
  if (!URL.canParse(location, url)) return { at: 'redirect invalid' };
  const to = new URL(location, url);
  if (!/^https?:$/.test(to.protocol)) return { at: 'redirect scheme' };
  const refused = userinfoRefused(to, { origin, isCors });
  if (refused === 'standard' && by !== 'no-cors') return { at: 'redirect userinfo' };
  return refused && by !== 'upload' ? { at: 'redirect userinfo of Chromium' } : undefined;
}

function preflightStop(answer: Answered, url: URL, demand: PreflightDemand): CorsStop | undefined {
  if (answer.status === 407) return { at: 'preflight 407' };
  const [fault, ...more] = preflightCheck(answer, demand).faults;
  if (!fault) return undefined;
  const location = locationOf(answer);
  // Chromium reads the address before it looks at CORS.
  if (location !== undefined && !URL.canParse(location, url)) return { at: 'redirect invalid' };
  return { at: location === undefined ? 'preflight' : 'preflight redirected', faults: [fault, ...more] };
}

function answerStop(
  { headers }: Answered,
  asker: { readonly origin: string; readonly mode: CredentialsMode },
): CorsStop | undefined {
  const [fault, ...more] = corsCheck('response', headers, asker).faults;
  return fault && { at: 'answer', faults: [fault, ...more] };
}

/** Follows a request of a page by our algorithms (https://fetch.spec.whatwg.org/#main-fetch). */
export function foresee(of: CorsCase, { origin, urls }: Way): Foreseen {
  const arrivals: string[] = [];
  const mode: CredentialsMode = of.credentials === 'include' ? 'include' : 'omit';
  const read: Foreseen = { arrivals, isRead: true };
  const stopped = (stop: CorsStop): Foreseen => ({ arrivals, isRead: false, stop });

  function follow(leg: number, before: Omit<Asking, 'leg' | 'url' | 'origin'>): Foreseen {
    const gone = urls.slice(0, leg + 1).map((each) => new URL(each));
    const url = gone[leg] ?? new URL(origin);
    const isCors = before.isCors || url.origin !== origin;
    const asking = { ...before, leg, url, isCors, origin: taintedAt(origin, gone) === -1 ? origin : 'null' };
    const { method, headers } = asking;
    const isChecked = isCors && of.by !== 'no-cors';
    const next = urls[leg + 1];

    const need = preflightNeedOf(method, headers);
    if (isChecked && (isNeeded(need) || (of.by === 'upload' && of.hasBody))) {
      arrivals.push(describePreflight({ ...asking, names: need.headers.length > 0 ? [need.headers.join()] : [] }));
      const stop = preflightStop(answerOf(of, asking, true, next), url, { ...asking, mode, headers: need.headers });
      if (stop) return stopped(stop);
    }

    if (isRefusedByNode(method)) return isChecked ? stopped({ at: 'answer', faults: ['origin-missing'] }) : read;
    const isNamed = isCors || (method !== 'GET' && method !== 'HEAD');
    const names = headers.map(({ name }) => name);
    arrivals.push(describeRequest(of, { ...asking, origin: isNamed ? asking.origin : undefined, names }));

    const answer = answerOf(of, isNamed ? asking : { ...asking, origin: '' }, false, next);
    const location = locationOf(answer);
    const wrong = location === undefined ? undefined : redirectStop(of, location, asking, origin);
    // Chromium reads the address before it looks at CORS.
    if (wrong?.at === 'redirect invalid') return stopped(wrong);
    const stop = (isChecked ? answerStop(answer, { origin: asking.origin, mode }) : undefined) ?? wrong;
    if (stop) return stopped(stop);
    if (location === undefined) return of.by === 'no-cors' && isCors ? { arrivals, isRead: false } : read;
    const redirect = { from: url, to: new URL(location, url), method, status: answer.status };
    return follow(leg + 1, {
      method: methodAfter(method, answer.status),
      headers: headersAfter(headers, redirect),
      isCors,
    });
  }

  return follow(0, { method: normalised(of.method), headers: pageHeaders(of), isCors: false });
}
