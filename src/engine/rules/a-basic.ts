import { toBase64Url } from '../http/base64url.ts';

/** Base64 of octets, for tables of cases. */
function base64Of(octets: Uint8Array): string {
  const digits = toBase64Url(octets).replaceAll('-', '+').replaceAll('_', '/');
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

/** Base64 of a text in UTF-8. */
export const base64 = (text: string): string => base64Of(new TextEncoder().encode(text));

/** Base64 of a text in ISO 8859-1, as `btoa()` gives it. */
export const latin1Base64 = (text: string): string =>
  base64Of(Uint8Array.from(text, (character) => character.charCodeAt(0)));

/** The Authorization field's value for `user:password`. */
export const basic = (credentials: string): string => `Basic ${base64(credentials)}`;
