import type { LabOrigin } from '../lab/story.ts';

/** Where a request is made: a page, or a frame in it. All hosts lead to the lab's servers. */
export interface Place {
  readonly top: LabOrigin;
  readonly frame?: LabOrigin;
  /** The frame has an opaque origin. */
  readonly sandboxed?: boolean;
}

/** `link` and `form` open a top-level page with GET and POST; `typed` is the navigation of a user. */
export type How = 'fetch' | 'frame' | 'link' | 'form' | 'typed';

interface Asked {
  /** The number of the case, in five digits. */
  readonly id: string;
  readonly place: Place;
  readonly target: LabOrigin;
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
export interface StorageCase extends Asked {
  readonly kind: 'set-cookie';
  readonly how: How;
  /** An origin that redirects the request to its target. */
  readonly via?: LabOrigin;
  /** Below the case's own folder. */
  readonly path: string;
  /** `{4096}` stands for as many letters. */
  readonly line: string;
  readonly planted: readonly Planted[];
}

/** Which of these cookies travel? */
export interface RetrievalCase extends Asked {
  readonly kind: 'cookie';
  readonly how: How;
  /** An origin that redirects the request to its target. */
  readonly via?: LabOrigin;
  /** Below the case's own folder. */
  readonly path: string;
  readonly planted: readonly Planted[];
}

/** An answer whose values may hold `{origin}` and `{ORIGIN}`, the origin that asked and its capital letters. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Does the request leave, and may the page read its answer? */
export interface CorsCase extends Asked {
  readonly kind: 'cors';
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly credentials: 'include' | 'same-origin' | 'omit';
  readonly preflight: Answer;
  readonly answer: Answer;
}

export type CookieCase = StorageCase | RetrievalCase;
export type Case = CookieCase | CorsCase;

export const lineOf = ({ line }: StorageCase): string =>
  line.replace(/\{(\d+)\}/g, (_, length: string) => 'v'.repeat(Number(length)));
