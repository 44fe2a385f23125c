import { type Case, type Header, statusOf } from '../engine/case.ts';
import { combinedValueOf } from '../engine/http/headers.ts';
import { isRequestId } from '../engine/http/request-ids.ts';
import { redactText } from '../engine/secrets/redact.ts';
import { isoOf } from './times.ts';

export interface ServerLog {
  readonly method: string;
  /** Host and path with its query, redacted. */
  readonly place: string;
  readonly status: number | 'blocked';
  /** As the server wrote it in `Date`. */
  readonly serverTime?: string;
  /** Milliseconds since the epoch, local clock. */
  readonly localTime: number;
  readonly ids: readonly Header[];
  /** All of it, to be pasted into a search. */
  readonly line: string;
}

/** What finds this request in the server's log. */
export function serverLogOf(of: Case): ServerLog {
  const hop = of.exchange.hops.at(-1);
  // A request that never left is in no log; its preflight is.
  const logged = hop?.response ? hop : (of.preflight?.hops.at(-1) ?? hop);
  const { method = '', url = '', sentAt = of.now } = logged?.request ?? {};
  const headers = [...(logged?.response?.headers ?? []), ...(logged?.request.headers ?? [])];
  const ids = headers
    .filter(isRequestId)
    .filter((id, index, all) => all.findIndex(({ value }) => value === id.value) === index);
  const status = logged?.response?.status ?? statusOf(of);
  const place = redactText(url.replace(/^\w+:\/\/|#.*$/gs, ''));
  const serverTime = combinedValueOf(logged?.response?.headers ?? [], 'Date');
  const time = serverTime === undefined ? Number.NaN : Date.parse(serverTime);
  return {
    method,
    place,
    status,
    ...(serverTime !== undefined && { serverTime }),
    localTime: sentAt,
    ids,
    line: [
      isoOf(Number.isNaN(time) ? sentAt : time),
      method,
      place,
      status,
      ...ids.map((id) => `${id.name}=${id.value}`),
    ].join(' '),
  };
}
