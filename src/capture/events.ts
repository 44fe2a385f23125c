import type { Header, JarCookie, Observation, ResourceType } from '../engine/case.ts';

/** What every network event tells of its request, the same for Chrome and Firefox. */
interface Context {
  /** The browser's id of the request; redirects and authentication handshakes keep it. */
  readonly requestId: string;
  /** `-1` for a request of a service worker. */
  readonly tab: number;
  /** `0` is the tab's own document. */
  readonly frame: number;
  readonly parentFrame: number;
  readonly resource: ResourceType;
  readonly initiator?: string;
  readonly method: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface Sent extends Context {
  readonly type: 'sent';
  readonly headers: readonly Header[];
}

export interface Received extends Context {
  readonly type: 'received';
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
}

export interface Failed extends Context {
  readonly type: 'failed';
  /** The browser's network error name. */
  readonly error: string;
}

/** The request has ended. The leg that Chromium signs by itself (Basic, Digest, Windows sign-in) fires no other event. */
export interface Completed extends Context {
  readonly type: 'completed';
  readonly status: number;
}

export type NetEvent = Sent | Received | Failed | Completed;

export interface JarRead {
  readonly type: 'jar-read';
  readonly tab: number;
  readonly caseId: string;
  readonly jar: readonly JarCookie[] | 'host-access-missing' | 'not-readable';
  /** The URL of the tab's page, for pages that were open before the recording began. */
  readonly page?: string;
}

/** Everything that changes the recorder's state. */
export type RecorderEvent =
  | NetEvent
  | JarRead
  | { readonly type: 'observed'; readonly tab: number; readonly observation: Observation }
  | { readonly type: 'devtools'; readonly tab: number; readonly open: boolean }
  | { readonly type: 'recording'; readonly tab: number; readonly on: boolean }
  | { readonly type: 'preserve-log'; readonly tab: number; readonly on: boolean }
  | { readonly type: 'cleared'; readonly tab: number }
  /** A page opened a tab or a window. */
  | { readonly type: 'opened'; readonly tab: number; readonly opener: number }
  | { readonly type: 'tab-closed'; readonly tab: number }
  /** The session storage takes no more. */
  | { readonly type: 'store-full' };
