import type { JarCookie } from './case.ts';

/** How bad it is. `blocking`: stops this request. `risky`: works here, breaks elsewhere. `note`: worth knowing. */
export type Severity = 'blocking' | 'risky' | 'note';

/** How sure it is. `certain`: the evidence is the cause. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Who must act. */
export type Who = 'page' | 'api' | 'proxy' | 'idp' | 'admin' | 'user';

/** A half-open range of UTF-16 offsets into the text it belongs to. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Which of the messages of a Case a piece of evidence stands in. */
export type Message = 'request' | 'response' | 'preflight-request' | 'preflight-response';

/** One line of a CORS check: what the browser demanded beside what came. */
export interface CorsRow {
  readonly of: 'preflight-response' | 'response';
  /** The response header that answers, or `status`. */
  readonly answerName: string;
  /** What would have passed, such as the origin, the method or `true`. */
  readonly demand: string;
  /** The value as written; absent when the header is. */
  readonly answer?: string;
  readonly pass: boolean;
}

/** The exhibit: it points at the place that proves the finding, and holds no prose. */
export type Evidence =
  | {
      readonly kind: 'header';
      readonly of: Message;
      /** Index into the exchange's hops; the last when absent. */
      readonly hop?: number;
      readonly name: string;
      readonly value: string;
      readonly marks: readonly Range[];
    }
  | { readonly kind: 'header-absent'; readonly of: Message; readonly hop?: number; readonly name: string }
  | {
      readonly kind: 'status';
      readonly of: 'response' | 'preflight-response';
      readonly hop?: number;
      readonly status: number;
    }
  | {
      readonly kind: 'cookie';
      readonly cookie: JarCookie;
      /** The attribute that decides, in the standard's letters. */
      readonly attribute:
        | 'SameSite'
        | 'Secure'
        | 'HttpOnly'
        | 'Path'
        | 'Domain'
        | 'Expires'
        | 'Partitioned'
        | 'Name'
        | 'Value';
      /** What the request needed it to be, in the standard's letters: `None`, `https`, `/api`. */
      readonly needed: string;
    }
  | { readonly kind: 'set-cookie'; readonly url: string; readonly line: string; readonly marks: readonly Range[] }
  | {
      readonly kind: 'token-life';
      /** All in milliseconds since the epoch. */
      readonly issuedAt?: number;
      readonly notBefore?: number;
      readonly expiresAt?: number;
      readonly serverNow?: number;
      readonly localNow: number;
    }
  | { readonly kind: 'claim'; readonly name: string; readonly value: string }
  | { readonly kind: 'cors'; readonly rows: readonly CorsRow[] }
  | { readonly kind: 'url'; readonly url: string; readonly marks: readonly Range[] }
  | {
      readonly kind: 'body';
      readonly of: 'request' | 'response' | 'preflight-response';
      readonly text: string;
      readonly marks: readonly Range[];
    }
  | { readonly kind: 'error'; readonly name: string }
  /** The Content-Security-Policy of a document. */
  | { readonly kind: 'policy'; readonly url: string; readonly value: string; readonly marks: readonly Range[] };

/** A value that a text names. Durations and instants are in milliseconds; secrets are shown short in every language. */
export type Value =
  | string
  | number
  | { readonly duration: number }
  | { readonly instant: number }
  | { readonly list: readonly string[] }
  | { readonly secret: string };

/** What one rule found: data only, made into prose by `explain.ts`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly who: readonly Who[];
  /** The key of the rule's text that tells it. */
  readonly text: string;
  readonly values: Readonly<Record<string, Value>>;
  /** Never empty. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** The outcome of every rule for one Case. Each rule is in exactly one list. */
export interface Diagnosis {
  /** In rank order: the cause first. */
  readonly findings: readonly Finding[];
  /** Findings that a cause above explains away, with that cause. */
  readonly explained: readonly { readonly finding: Finding; readonly by: string }[];
  readonly passed: readonly string[];
  readonly inapplicable: readonly string[];
  readonly notAssessed: readonly { readonly rule: string; readonly fact: string; readonly reason: string }[];
  /** Rules that crashed, with the message of their error. */
  readonly broken: readonly { readonly rule: string; readonly error: string }[];
}
