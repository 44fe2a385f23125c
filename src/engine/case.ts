/**
 * The facts of one failure, as plain JSON: what the browser sent, what came back, and what was around it.
 * A Case survives `structuredClone` and storage, so a live tab, a saved file and a test table look the same to the engine.
 */

/** A header field as it stood on the wire: letter case, order and repeats are kept, because the malformed header is the patient. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A message body, cut to a bounded excerpt. */
export interface Body {
  readonly text: string;
  /** The media type as the server named it, `''` when it did not. */
  readonly mime: string;
  readonly truncated: boolean;
}

export interface Request {
  readonly method: string;
  readonly url: string;
  /** Absent when the request never left, so that nobody saw its headers. */
  readonly headers?: readonly Header[];
  /** `devtools`: the headers that a blocked request would have carried. */
  readonly headersFrom?: 'wire' | 'devtools' | 'har';
  /** Milliseconds since the epoch, local clock. */
  readonly sentAt: number;
  readonly body?: Body;
}

export interface Response {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  /** Milliseconds since the epoch, local clock. */
  readonly receivedAt: number;
  readonly fromCache?: boolean;
  readonly body?: Body;
}

/** One leg of an exchange. Redirects and authentication handshakes add legs; the last one is the one that failed. */
export interface Hop {
  readonly request: Request;
  readonly response?: Response;
}

/** The `type` of webRequest, the same words in Chrome and Firefox. */
export type ResourceType =
  | 'main_frame'
  | 'sub_frame'
  | 'xmlhttprequest'
  | 'script'
  | 'stylesheet'
  | 'image'
  | 'font'
  | 'media'
  | 'object'
  | 'ping'
  | 'websocket'
  | 'web_manifest'
  | 'other';

export interface Exchange {
  readonly id: string;
  readonly type: ResourceType;
  /** The origin that asked for it; absent for a navigation that the user started. */
  readonly initiator?: string;
  /** URLs of the documents from the requesting frame up to the top-level page; empty when nobody saw them. */
  readonly documents: readonly string[];
  /** First leg first. Never empty. */
  readonly hops: readonly Hop[];
  /** The browser's network error name, such as `net::ERR_FAILED`. */
  readonly error?: string;
}

/** A cookie as the jar holds it (the `cookies` API). */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  /** Without a leading dot. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'strict' | 'lax' | 'none' | 'unspecified';
  /** Milliseconds since the epoch; absent for a session cookie. */
  readonly expiresAt?: number;
  /** The top-level site of a partitioned cookie. */
  readonly partition?: string;
  /** Whether the partition is the one for requests in which a site beside the top-level one takes part; absent where nobody told. */
  readonly hasCrossSiteAncestor?: boolean;
}

/** A `Set-Cookie` line seen earlier, with the context it arrived in. */
export interface SeenSetCookie {
  readonly line: string;
  readonly url: string;
  readonly status: number;
  readonly receivedAt: number;
  readonly type: ResourceType;
  readonly initiator?: string;
  readonly documents: readonly string[];
  /** Those of the request's headers that tell whether it asked for credentials, `Cookie` without its value; absent when nobody saw them. */
  readonly asked?: readonly Header[];
}

/** A document that may have asked, with the policy that its answer set. */
export interface DocumentPolicy {
  readonly url: string;
  /** The values of its `Content-Security-Policy` fields, as written. */
  readonly fields: readonly string[];
}

/** A frame of the page's call stack. Lines and columns count from one. */
export interface StackFrame {
  readonly function: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** The facts that may be missing. A rule names those it needs. */
export type Fact = 'request' | 'response' | 'preflight' | 'jar' | 'body' | 'history' | 'stack';

/** Why a fact that could exist was not seen. */
export type UnseenReason =
  | 'devtools-closed'
  | 'host-access-missing'
  | 'never-sent'
  | 'recording-began-later'
  | 'not-in-file'
  | 'not-readable';

export interface Case {
  readonly id: string;
  /** The browser's tab id, `-1` for a service worker. */
  readonly tab: number;
  readonly exchange: Exchange;
  /** The browser gave the page no response, although one may have come. */
  readonly blocked: boolean;
  /** The CORS preflight that belongs to the request. */
  readonly preflight?: Exchange;
  /** Every cookie of this site in the jar when the request failed; absent until it was read. */
  readonly jar?: readonly JarCookie[];
  /** `Set-Cookie` lines of this site seen before the failure, oldest first. */
  readonly setCookies: readonly SeenSetCookie[];
  /** The last exchange with this endpoint that succeeded. */
  readonly lastGood?: Exchange;
  /** The last failure of this endpoint before `lastGood`. */
  readonly refusedBefore?: Exchange;
  /** The last response of this origin that allowed the page's origin (CORS). */
  readonly allowedBefore?: Exchange;
  /** The documents of the origin that asked, for a request that got no answer; absent where their answers were not seen. */
  readonly policies?: readonly DocumentPolicy[];
  /** Exchanges with token endpoints seen before the failure, oldest first. */
  readonly tokenExchanges: readonly Exchange[];
  /** DevTools has added what it saw. */
  readonly enriched?: boolean;
  /** The page's call stack, innermost frame first. */
  readonly stack?: readonly StackFrame[];
  /** The local clock when the failure was known, in milliseconds since the epoch. */
  readonly now: number;
  readonly unseen: Readonly<Partial<Record<Fact, UnseenReason>>>;
}

/** What the page got: the answer's status, or `blocked` when it got none. */
export function statusOf(of: Case): number | 'blocked' {
  if (of.blocked) return 'blocked';
  return of.exchange.hops.at(-1)?.response?.status ?? 'blocked';
}

/** What DevTools saw of one leg: the bodies, the call stack, and the headers that a blocked request would have carried. */
export interface Observation {
  readonly request: Request;
  readonly response?: Response;
  readonly error?: string;
  /** The page's own code made it, and it got no answer. */
  readonly unansweredCall?: true;
  readonly stack?: readonly StackFrame[];
}
