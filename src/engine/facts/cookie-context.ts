import type { Case, Hop } from '../case.ts';
import type { CookieContext } from '../http/same-site.ts';

/** What of one leg of a case decides which cookies travel with it. */
export function cookieContextOf({ exchange }: Case, { request }: Hop): CookieContext {
  const { type, initiator, documents } = exchange;
  return {
    url: new URL(request.url),
    method: request.method,
    type,
    ...(initiator !== undefined && { initiator }),
    documents,
  };
}
