import type { Header } from '../case.ts';

const FORBIDDEN: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'access-control-request-private-network',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

const METHOD_OVERRIDES: ReadonlySet<string> = new Set(['x-http-method', 'x-http-method-override', 'x-method-override']);
const FORBIDDEN_METHOD = /(?:^|,)[ \t]*(?:connect|trace|track)[ \t]*(?:,|$)/i;

/** A header that no page can set, so that the browser must have written it (https://fetch.spec.whatwg.org/#forbidden-request-header). */
export function isForbiddenHeader({ name, value }: Header): boolean {
  const field = name.toLowerCase();
  if (FORBIDDEN.has(field) || /^(?:proxy|sec)-/.test(field)) return true;
  return METHOD_OVERRIDES.has(field) && FORBIDDEN_METHOD.test(value);
}
