import type { Failed, NetEvent, Received, RecorderEvent, Sent } from './events.ts';
import { record } from './recorder.ts';
import type { State } from './state.ts';

export const PAGE = 'https://www.shop.test';
export const API = 'https://api.bank.example';

let clock = 1_795_168_800_000;

/** The moment of the event that was made last. */
export const now = () => clock;

export const context = (requestId: string, url: string, more: Partial<NetEvent> = {}) => ({
  requestId,
  tab: 1,
  frame: 0,
  parentFrame: -1,
  resource: 'xmlhttprequest' as const,
  initiator: PAGE,
  method: 'GET',
  url,
  at: ++clock,
  ...more,
});

const fields = (of: Record<string, string>) => Object.entries(of).map(([name, value]) => ({ name, value }));

export const sent = (
  id: string,
  url: string,
  headers: Record<string, string> = {},
  more: Partial<Sent> = {},
): Sent => ({
  ...context(id, url),
  type: 'sent',
  headers: fields(headers),
  ...more,
});

export const received = (
  id: string,
  url: string,
  status: number,
  headers: Record<string, string> = {},
  more: Partial<Received> = {},
): Received => ({ ...context(id, url), type: 'received', status, statusText: '', headers: fields(headers), ...more });

export const failed = (id: string, url: string, more: Partial<Failed> = {}): Failed => ({
  ...context(id, url),
  type: 'failed',
  error: 'net::ERR_FAILED',
  ...more,
});

export const PREFLIGHT = {
  Origin: PAGE,
  'Access-Control-Request-Method': 'GET',
  'Access-Control-Request-Headers': 'authorization',
};

export const after = (events: readonly RecorderEvent[], from: State = {}) => events.reduce(record, from);
export const casesOf = (state: State, tab = '1') => Object.values(state[tab]?.cases ?? {});
