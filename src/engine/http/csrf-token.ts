import { percentDecoded } from './percent-decoded.ts';

/** The name of a request header in which pages send a CSRF token. */
export const isCsrfHeader = (name: string): boolean =>
  /[cx]srf|^requestverificationtoken$|antiforgery|(?:^|-)crumb$/i.test(name);

/** The name of a cookie from which a page takes the token, or by which a server knows it again. */
export const isCsrfCookie = (name: string): boolean => /[cx]srf|antiforgery/i.test(name);

/** The name of a field of a form, a member of JSON or a query parameter that holds a token. */
export const isCsrfField = (name: string): boolean =>
  /[cx]srf|^authenticity_token$|^_token$|requestverificationtoken|^_?wpnonce$|^form_key$|crumb$/i.test(name);

/** By the cookie, the header in which its framework looks for the token; the last is the most common one. */
const HEADERS: readonly (readonly [RegExp, string])[] = [
  // Angular, axios, Laravel, Spring.
  [/^(?:__(?:host|secure)-)?xsrf-token/i, 'X-XSRF-TOKEN'],
  [/^(?:__(?:host|secure)-)?csrftoken/i, 'X-CSRFToken'],
  // Tornado and Jupyter.
  [/^_xsrf$/i, 'X-XSRFToken'],
  [/antiforgery/i, 'RequestVerificationToken'],
  [/./, 'X-CSRF-Token'],
];

export const csrfHeaderFor = (cookie: string): string =>
  HEADERS.find(([pattern]) => pattern.test(cookie))?.[1] ?? 'X-CSRF-Token';

/** Whether a page sends this cookie's own value; the others hold a secret from which the server makes the token. */
export const isCsrfTokenCookie = (name: string): boolean =>
  !/psifi/i.test(name) && /(?:[cx]srf[-_]?token|^_xsrf|[cx]srf_(?:access|refresh)_token)$/i.test(name);

/** Tokens that come out different each time although they stand for the same secret, or are made from it by a one-way function. */
const MASKED = [
  // Laravel, ASP.NET, Tornado.
  /^(?:eyJpdiI6|CfDJ8|\d\|)/,
  // csrf-tokens as csurf and Fastify use them; Django; Rails and gorilla/csrf; Spring. Hexadecimal ones are not masked.
  /^(?=.*[g-z])(?:[\w-]{8}-[\w-]{27}|[a-z\d]{64}|[\w+/-]{85,88}={0,2}|[\w-]{96,})$/i,
];

const isMasked = (token: string) => MASKED.some((pattern) => pattern.test(token));

/** A token with its signature behind, as csrf-csrf and others keep it in the cookie. */
const SIGNED = /^([^|.]{8,})[|.]/;

/** What a request's token is, measured against the cookie that belongs to it. */
export type CsrfComparison = 'same' | 'percent-encoded' | 'different' | 'incomparable';

/**
 * Compares a sent token with its cookie where frameworks do so letter by letter (double submit). Laravel encrypts, Django,
 * Rails, Tornado and gorilla/csrf mask, csurf and ASP.NET derive the token: those differ by design.
 */
export function compareCsrf(token: string, cookie: string): CsrfComparison {
  const value = percentDecoded(cookie);
  if (token === value) return 'same';
  if (/%[\da-f]{2}/i.test(token) && percentDecoded(token) === value) return 'percent-encoded';
  const bare = SIGNED.exec(value)?.[1];
  if (token === bare || token === cookie) return 'same';
  if (isMasked(token) || isMasked(value)) return 'incomparable';
  return token.length === value.length || token.length === bare?.length ? 'different' : 'incomparable';
}
