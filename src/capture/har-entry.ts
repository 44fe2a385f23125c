import type { Body, Header, Observation, StackFrame } from '../engine/case.ts';

/** Characters of a body that are kept: enough for any error document, too little to fill the memory. */
const BODY_LIMIT = 8_192;

/** The fields of a HAR 1.2 entry that are read here, with Chrome's own; other tools leave some of them out. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly Header[];
    readonly postData?: { readonly text?: string | undefined; readonly mimeType?: string | undefined } | undefined;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: readonly Header[];
    readonly content?: { readonly mimeType?: string | undefined; readonly encoding?: string | undefined } | undefined;
    readonly _error?: string | null | undefined;
  };
  readonly _resourceType?: string | undefined;
  readonly _initiator?: { readonly stack?: Stack | undefined } | null | undefined;
}

interface Stack {
  readonly callFrames: readonly {
    readonly functionName: string;
    readonly url: string;
    /** Counted from zero. */
    readonly lineNumber: number;
    readonly columnNumber: number;
  }[];
  readonly parent?: Stack | undefined;
}

export function bodyOf(text: string, mime: string): Body {
  return { text: text.slice(0, BODY_LIMIT), mime, truncated: text.length > BODY_LIMIT };
}

/** The frames of the call and of the calls that awaited it, innermost first. */
function framesOf(stack: Stack | undefined): readonly StackFrame[] {
  if (!stack) return [];
  const frames = stack.callFrames.map(({ functionName, url, lineNumber, columnNumber }) => ({
    function: functionName,
    url,
    line: lineNumber + 1,
    column: columnNumber + 1,
  }));
  return [...frames, ...framesOf(stack.parent)].slice(0, 20);
}

/** Calls of the page's own code, as Chromium names them. */
const CALLS: ReadonlySet<string> = new Set(['fetch', 'xhr', 'eventsource']);

/** Chromium alone names an error, be it the empty one of a call that it did not begin. */
const isUnansweredCall = ({ response, _resourceType }: HarEntry) =>
  response.status === 0 && typeof response._error === 'string' && CALLS.has(_resourceType ?? '');

const plain = (headers: readonly Header[]) => headers.map(({ name, value }) => ({ name, value }));

/** What a HAR entry tells of one leg. `sentAt` is `startedDateTime`, parsed by the caller: this module has no clock. */
export function observationOf(entry: HarEntry, sentAt: number, text?: string): Observation {
  const { request, response } = entry;
  const stack = framesOf(entry._initiator?.stack);
  const posted = request.postData?.text;
  const error = response._error;
  return {
    request: {
      method: request.method,
      url: request.url.replace(/#.*$/, ''),
      headers: plain(request.headers),
      headersFrom: 'devtools',
      sentAt,
      ...(posted && { body: bodyOf(posted, request.postData?.mimeType ?? '') }),
    },
    ...(response.status > 0 && {
      response: {
        status: response.status,
        statusText: response.statusText,
        headers: plain(response.headers),
        receivedAt: sentAt,
        ...(text && { body: bodyOf(text, response.content?.mimeType ?? '') }),
      },
    }),
    ...(error && { error }),
    ...(isUnansweredCall(entry) && { unansweredCall: true }),
    ...(stack.length > 0 && { stack }),
  };
}
