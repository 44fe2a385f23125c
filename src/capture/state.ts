import type { Case, Exchange, Observation, SeenSetCookie } from '../engine/case.ts';

/** A document in a tab: its URL and the frame that holds it. */
export interface Frame {
  readonly url: string;
  readonly parent: number;
  /** The values of the document's `Content-Security-Policy` fields; absent when it has none. */
  readonly policy?: readonly string[];
}

/** What is remembered of one tab, all of it bounded. */
export interface TabState {
  readonly recording: boolean;
  readonly preserveLog: boolean;
  readonly devtools: boolean;
  /** The tab whose page opened this one. */
  readonly opener?: number;
  /** Cases let go because there were too many. */
  readonly dropped: number;
  readonly frames: Readonly<Record<string, Frame>>;
  /** Requests under way, by request id. */
  readonly open: Readonly<Record<string, Exchange>>;
  /** Requests just answered: an error that follows says that the page may not have the answer. */
  readonly answered: readonly Exchange[];
  readonly preflights: readonly Exchange[];
  readonly setCookies: readonly SeenSetCookie[];
  /** The last exchange that succeeded, by endpoint. */
  readonly good: Readonly<Record<string, Exchange>>;
  /** The last exchange whose response named an allowed origin, by the server's origin. */
  readonly allowed: Readonly<Record<string, Exchange>>;
  readonly tokenExchanges: readonly Exchange[];
  readonly cases: Readonly<Record<string, Case>>;
  /** Seen by DevTools, and not yet paired with a case. */
  readonly observations: readonly Observation[];
}

/** Everything the worker remembers. Values are shared between states, so that what changed is found by identity. */
export type State = Readonly<Record<string, TabState>>;

export const EMPTY_TAB: TabState = {
  recording: true,
  preserveLog: false,
  devtools: false,
  dropped: 0,
  frames: {},
  open: {},
  answered: [],
  preflights: [],
  setCookies: [],
  good: {},
  allowed: {},
  tokenExchanges: [],
  cases: {},
  observations: [],
};

export const LIMITS = {
  open: 300,
  answered: 100,
  preflights: 30,
  setCookies: 100,
  setCookiesOfCase: 30,
  good: 60,
  allowed: 30,
  tokenExchanges: 10,
  tokenExchangesOfCase: 6,
  cases: 500,
  observations: 30,
} as const;

/** The list with one more at its end and the oldest gone when it is full. */
export function pushed<T>(list: readonly T[], item: T, limit: number): readonly T[] {
  return [...(list.length < limit ? list : list.slice(1 - limit)), item];
}

/** The record with the entry as its newest, and the oldest gone when it is full. */
export function kept<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
  limit: number,
): Readonly<Record<string, T>> {
  const next = without(record, key);
  const keys = Object.keys(next);
  const oldest = keys[0];
  return { ...(keys.length < limit || oldest === undefined ? next : without(next, oldest)), [key]: value };
}

export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}
