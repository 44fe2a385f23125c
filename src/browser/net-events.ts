import type { NetEvent } from '../capture/events.ts';
import type { Header, ResourceType } from '../engine/case.ts';

interface RawHeader {
  readonly name: string;
  readonly value?: string;
  /** Instead of `value` when the bytes are not UTF-8. */
  readonly binaryValue?: readonly number[] | ArrayBuffer;
}

/** The fields of Chrome's and Firefox's webRequest details that are read here. */
export interface Details {
  readonly requestId: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly type: string;
  readonly method: string;
  readonly url: string;
  readonly timeStamp: number;
  /** Chrome: the origin that asked. */
  readonly initiator?: string;
  /** Firefox: the URL that asked. */
  readonly originUrl?: string;
  readonly requestHeaders?: readonly RawHeader[];
  readonly responseHeaders?: readonly RawHeader[];
  readonly statusCode?: number;
  readonly statusLine?: string;
  readonly error?: string;
}

const TYPES: ReadonlySet<string> = new Set<ResourceType>([
  'main_frame',
  'sub_frame',
  'xmlhttprequest',
  'script',
  'stylesheet',
  'image',
  'font',
  'media',
  'object',
  'ping',
  'websocket',
  'web_manifest',
]);

const SYNONYMS: Readonly<Record<string, ResourceType>> = { beacon: 'ping', imageset: 'image' };

const isResourceType = (type: string): type is ResourceType => TYPES.has(type);

const resourceOf = (type: string): ResourceType => (isResourceType(type) ? type : (SYNONYMS[type] ?? 'other'));

/** Bytes as Latin-1, so that each byte stays one character with its own place. */
const latin1 = (bytes: Iterable<number>) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

function headersOf(raw: readonly RawHeader[] = []): readonly Header[] {
  return raw.flatMap(({ name, value, binaryValue }) => {
    const text =
      value ?? latin1(binaryValue instanceof ArrayBuffer ? new Uint8Array(binaryValue) : (binaryValue ?? []));
    // Firefox joins several Set-Cookie fields with line breaks, which no field value can hold.
    if (name.toLowerCase() === 'set-cookie') return text.split('\n').map((line) => ({ name, value: line }));
    return [{ name, value: text }];
  });
}

function initiatorOf({ initiator, originUrl }: Details): string | undefined {
  if (initiator !== undefined) return initiator;
  return originUrl === undefined ? undefined : new URL(originUrl).origin;
}

function contextOf(details: Details) {
  const initiator = initiatorOf(details);
  return {
    requestId: details.requestId,
    tab: details.tabId,
    frame: details.frameId,
    parentFrame: details.parentFrameId,
    resource: resourceOf(details.type),
    ...(initiator !== undefined && { initiator }),
    method: details.method,
    url: details.url,
    at: details.timeStamp,
  };
}

export const sent = (details: Details): NetEvent => ({
  type: 'sent',
  ...contextOf(details),
  headers: headersOf(details.requestHeaders),
});

export const received = (details: Details): NetEvent => ({
  type: 'received',
  ...contextOf(details),
  status: details.statusCode ?? 0,
  statusText: (details.statusLine ?? '').split(' ').slice(2).join(' '),
  headers: headersOf(details.responseHeaders),
});

export const failed = (details: Details): NetEvent => ({
  type: 'failed',
  ...contextOf(details),
  error: details.error ?? '',
});

export const completed = (details: Details): NetEvent => ({
  type: 'completed',
  ...contextOf(details),
  status: details.statusCode ?? 0,
});
