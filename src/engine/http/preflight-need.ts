import type { Header } from '../case.ts';
import { combinedValueOf } from './headers.ts';

/** What makes a request across origins ask first; empty when its method and headers need no preflight. */
export interface PreflightNeed {
  /** The method, when it is not CORS-safelisted. */
  readonly method?: string;
  /** The CORS-unsafe request-header names, in lower case and sorted. */
  readonly headers: readonly string[];
}

/** In octets. */
const MAX_VALUE = 128;

const SAFELISTED_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);
const SAFELISTED_TYPES: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/** A CORS-unsafe request-header byte (https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE_BYTE = /[\u0000-\u0008\u000a-\u001f"():<>?@[\\\]{}\u007f]/;
const LANGUAGES = /^[\dA-Za-z *,\-.;=]*$/;
const RANGE = /^bytes=(\d+)-(\d*)$/;

/** https://fetch.spec.whatwg.org/#cors-safelisted-method */
export const isSafelistedMethod = (method: string): boolean => SAFELISTED_METHODS.has(method);

/** The essence of a media type (MIME Sniffing §4.4), as far as the three that count are concerned. */
const essenceOf = (type: string) => type.replace(/;.*$/s, '').trim().toLowerCase();

/** A single byte range with a start (https://fetch.spec.whatwg.org/#simple-range-header-value). */
function isSimpleRange(value: string): boolean {
  const [, start, end] = RANGE.exec(value) ?? [];
  return start !== undefined && (!end || BigInt(start) <= BigInt(end));
}

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header; the value is Latin-1, an octet a character. */
export function isSafelistedHeader({ name, value }: Header): boolean {
  if (value.length > MAX_VALUE) return false;
  switch (name.toLowerCase()) {
    case 'accept':
      return !UNSAFE_BYTE.test(value);
    case 'accept-language':
    case 'content-language':
      return LANGUAGES.test(value);
    case 'content-type':
      return !UNSAFE_BYTE.test(value) && SAFELISTED_TYPES.has(essenceOf(value));
    case 'range':
      return isSimpleRange(value);
    default:
      return false;
  }
}

/**
 * Repeated headers as one. The standard judges each by itself, and limits them to 1,024 octets together; Chromium looks at them as
 * they will be sent, so that the five safelisted ones never get there.
 */
function combined(headers: readonly Header[]): readonly Header[] {
  const names = new Set(headers.map(({ name }) => name.toLowerCase()));
  return [...names].map((name) => ({ name, value: combinedValueOf(headers, name) ?? '' }));
}

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names */
function unsafeNamesOf(headers: readonly Header[]): readonly string[] {
  return combined(headers)
    .filter((field) => !isSafelistedHeader(field))
    .map(({ name }) => name)
    .toSorted();
}

/**
 * Which requests need a preflight at all (https://fetch.spec.whatwg.org/#main-fetch). `headers` are those of the page.
 * Beside these, a page asks first by watching an upload or streaming a body (the "use-CORS-preflight flag").
 */
export function preflightNeedOf(method: string, headers: readonly Header[]): PreflightNeed {
  return { ...(!isSafelistedMethod(method) && { method }), headers: unsafeNamesOf(headers) };
}

export const isNeeded = ({ method, headers }: PreflightNeed): boolean => method !== undefined || headers.length > 0;
