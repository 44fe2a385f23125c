import type { Case, Observation } from '../engine/case.ts';

/** The person wants a cookie gone. It must be one that the jar held in this case. */
export interface RemoveCookie {
  readonly type: 'remove-cookie';
  readonly tab: number;
  readonly caseId: string;
  /** By `cookieKeyOf`. */
  readonly cookie: string;
}

/** What the pages say to the worker. */
export type PageMessage =
  | { readonly type: 'watch'; readonly tab: number }
  | { readonly type: 'clear'; readonly tab: number }
  | { readonly type: 'record'; readonly tab: number; readonly on: boolean }
  | { readonly type: 'preserve-log'; readonly tab: number; readonly on: boolean }
  /** The DevTools page says that it is open, so that bodies will come. */
  | { readonly type: 'devtools'; readonly tab: number }
  | { readonly type: 'observe'; readonly tab: number; readonly observation: Observation }
  | RemoveCookie;

/** What a page must know of its tab besides the cases. */
export interface TabStatus {
  readonly recording: boolean;
  readonly preserveLog: boolean;
  readonly hostAccess: boolean;
  readonly devtools: boolean;
  /** Cases that were let go because there were too many. */
  readonly dropped: number;
}

/** What a page that watches a tab is told of it. `reset` comes first, and again after every reconnection. */
export interface ViewChange {
  readonly type: 'view';
  readonly tab: number;
  readonly reset: boolean;
  readonly status: TabStatus;
  /** New or changed cases of the tab, and those of service workers of its origin (`tab: -1`). */
  readonly changed: readonly Case[];
  /** Ids of cases that are gone. */
  readonly removed: readonly string[];
}

/** What became of a cookie that the person wanted gone, read back from the jar. */
export interface CookieRemoval {
  readonly type: 'cookie-removal';
  /** By `cookieKeyOf`. */
  readonly cookie: string;
  /** `absent`: it was gone before; `kept`: it is still there. */
  readonly outcome: 'removed' | 'absent' | 'kept' | 'host-access-missing' | 'not-readable';
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What the worker says to a page. */
export type WorkerMessage = ViewChange | CookieRemoval;
