import type { Case, Observation } from '../engine/case.ts';

/** What the pages say to the worker. */
export type PageMessage =
  | { readonly type: 'watch'; readonly tab: number }
  | { readonly type: 'clear'; readonly tab: number }
  | { readonly type: 'record'; readonly tab: number; readonly on: boolean }
  | { readonly type: 'preserve-log'; readonly tab: number; readonly on: boolean }
  /** The DevTools page says that it is open, so that bodies will come. */
  | { readonly type: 'devtools'; readonly tab: number }
  | { readonly type: 'observe'; readonly tab: number; readonly observation: Observation };

/** What a page must know of its tab besides the cases. */
export interface TabStatus {
  readonly recording: boolean;
  readonly preserveLog: boolean;
  readonly hostAccess: boolean;
  readonly devtools: boolean;
  /** Cases that were let go because there were too many. */
  readonly dropped: number;
}

/** What the worker says to a page that watches a tab. `reset` comes first, and again after every reconnection. */
export interface WorkerMessage {
  readonly tab: number;
  readonly reset: boolean;
  readonly status: TabStatus;
  /** New or changed cases of the tab, and those of service workers of its origin (`tab: -1`). */
  readonly changed: readonly Case[];
  /** Ids of cases that are gone. */
  readonly removed: readonly string[];
}
