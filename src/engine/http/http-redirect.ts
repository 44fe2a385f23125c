import type { Header, Response } from '../case.ts';
import { combinedValueOf } from './headers.ts';

/** https://fetch.spec.whatwg.org/#redirect-status */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads, as written; nothing for another answer. Chromium takes an empty Location for none. */
export function locationOf({ status, headers }: Pick<Response, 'status' | 'headers'>): string | undefined {
  return REDIRECTS.has(status) ? combinedValueOf(headers, 'location') || undefined : undefined;
}

const isOf = (origin: string, url: URL) => url.origin === origin;

/**
 * Which of these URLs, the request's own first, is the first that is asked with `Origin: null`, because another origin redirected
 * there across origins (https://fetch.spec.whatwg.org/#concept-request-tainted-origin); -1 when none is.
 */
export function taintedAt(origin: string, urls: readonly URL[]): number {
  return urls.findIndex((url, index) => {
    const last = urls[index - 1];
    return last !== undefined && !isOf(last.origin, url) && !isOf(origin, last);
  });
}

/**
 * Whether a redirect of a script's call is not followed because its target holds a user name or password
 * (https://fetch.spec.whatwg.org/#http-redirect-fetch). `standard` forbids it across origins; Chromium
 * also within the page's own, for `fetch` but not for XMLHttpRequest (whatwg/fetch#660).
 */
export function userinfoRefused(
  to: URL,
  asked: { readonly origin: string; readonly isCors: boolean },
): 'standard' | 'chromium' | undefined {
  if (to.username === '' && to.password === '') return undefined;
  return asked.isCors || !isOf(asked.origin, to) ? 'standard' : 'chromium';
}

/** The method after a redirect: 303 makes it a GET, and 301 and 302 do so with a POST. */
export function methodAfter(method: string, status: number): string {
  const isPostDropped = (status === 301 || status === 302) && method === 'POST';
  return isPostDropped || (status === 303 && method !== 'GET' && method !== 'HEAD') ? 'GET' : method;
}

/** https://fetch.spec.whatwg.org/#request-body-header-name */
const OF_BODY = /^content-(?:encoding|language|location|type)$/i;

export interface Redirecting {
  readonly from: URL;
  readonly to: URL;
  readonly method: string;
  readonly status: number;
}

/** The page's headers after a redirect: another origin gets no Authorization, and a request that lost its body tells no type of it. */
export function headersAfter(headers: readonly Header[], { from, to, method, status }: Redirecting): readonly Header[] {
  const isBodyLost = methodAfter(method, status) !== method;
  return headers.filter(
    ({ name }) => !(isBodyLost && OF_BODY.test(name)) && (isOf(from.origin, to) || !/^authorization$/i.test(name)),
  );
}
