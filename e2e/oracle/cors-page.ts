import type { Header } from '../../src/engine/case.ts';
import { isForbiddenHeader } from '../../src/engine/http/forbidden-header.ts';
import { isSafelistedHeader } from '../../src/engine/http/preflight-need.ts';
import type { CorsCase } from './case.ts';

/** https://fetch.spec.whatwg.org/#concept-method-normalize */
export const normalised = (method: string): string =>
  /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;

/** https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name */
const NO_CORS = /^(?:accept|accept-language|content-language|content-type)$/i;

/** What the headers that a page sets become before anything is sent. */
export function pageHeaders({ by, headers, hasBody }: CorsCase): readonly Header[] {
  const kept = headers
    .map(([name, value]) => ({ name, value }))
    // Chromium asks no leave for a User-Agent of the page.
    .filter((header) => !isForbiddenHeader(header) && header.name !== 'User-Agent')
    .filter((header) => by !== 'no-cors' || (NO_CORS.test(header.name) && isSafelistedHeader(header)));
  const isTyped = kept.some(({ name }) => name.toLowerCase() === 'content-type');
  return hasBody && !isTyped ? [...kept, { name: 'Content-Type', value: 'text/plain;charset=UTF-8' }] : kept;
}
