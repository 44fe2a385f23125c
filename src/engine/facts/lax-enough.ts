import { askerOf } from '../exhibits/cookie-exhibit.ts';
import type { Facts } from '../facts.ts';
import { isSameSite } from '../http/same-site.ts';

/** Over http between origins of one site, `None` cannot be had, since it needs `Secure`, and `Lax` is enough. */
export function isLaxEnough(facts: Facts): boolean {
  const asker = askerOf(facts);
  return facts.url.protocol === 'http:' && URL.canParse(asker) && isSameSite(new URL(asker), facts.url, true);
}
