import type { LabOrigin } from '../lab/story.ts';

/** Where a request is made: a page, or a frame in it. All hosts lead to the lab's servers. */
export interface Place {
  readonly top: LabOrigin;
  /** A frame around the one that asks. */
  readonly between?: LabOrigin;
  /** `about:srcdoc` is a document without an address, which has the origin of the one around it. */
  readonly frame?: LabOrigin | 'about:srcdoc';
  /** The frame has an opaque origin. */
  readonly sandboxed?: boolean;
}

/**
 * `link` and `form` open a top-level page with GET and POST, `frame` and `frame-form` one in a frame; `typed` is the navigation of a
 * user.
 */
export type How = 'fetch' | 'websocket' | 'frame' | 'frame-form' | 'link' | 'form' | 'typed';

interface Asked {
  /** The number of the case, in five digits. */
  readonly id: string;
  readonly place: Place;
}

/** An origin that redirects a request. */
export interface Via {
  readonly origin: LabOrigin;
  readonly status: number;
}

interface CookieAsked extends Asked {
  readonly how: How;
  readonly target: LabOrigin;
  /** Who redirects the request before it comes to its target. */
  readonly via: readonly Via[];
  /** Below the case's own folder. */
  readonly path: string;
  readonly planted: readonly Planted[];
}

/** A cookie to put into the jar beforehand. */
export interface Planted {
  readonly name: string;
  readonly value: string;
  /** With a dot at its beginning where subdomains get it, too. */
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly sameSite?: 'Strict' | 'Lax' | 'None';
  /** The host of the top-level site, which is https, and whether a frame of another site stands in between. */
  readonly partition?: { readonly site: string; readonly hasCrossSiteAncestor: boolean };
}

/** Does the browser keep the cookie of this line, and as what? */
export interface StorageCase extends CookieAsked {
  readonly kind: 'set-cookie';
  /** `{4096}` stands for as many letters. */
  readonly line: string;
}

/** Which of these cookies travel? */
export interface RetrievalCase extends CookieAsked {
  readonly kind: 'cookie';
}

/**
 * An answer. Its values may hold `{origin}` and `{ORIGIN}`, the origin that asked and its capital letters, and `{next}`, the
 * address of the next leg; `{next u:p@}` is the same with user and password.
 */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** One address, and what it answers to a preflight and to the request. */
export interface Leg {
  readonly target: LabOrigin;
  readonly preflight: Answer;
  readonly answer: Answer;
}

/** Does the request need a preflight, does it leave, where do redirects lead it, and may the page read its answer? */
export interface CorsCase extends Asked {
  readonly kind: 'cors';
  /** `upload` is an XMLHttpRequest whose upload the page watches. */
  readonly by: 'fetch' | 'no-cors' | 'upload';
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly hasBody: boolean;
  readonly credentials: 'include' | 'same-origin' | 'omit';
  /** Never empty. */
  readonly legs: readonly Leg[];
}

export type CookieCase = StorageCase | RetrievalCase;
export type Case = CookieCase | CorsCase;

export const lineOf = ({ line }: StorageCase): string =>
  line.replace(/\{(\d+)\}/g, (_, length: string) => 'v'.repeat(Number(length)));
