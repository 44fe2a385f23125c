import type { Response } from '../case.ts';
import { combinedValueOf } from './headers.ts';
import { parseHttpDate } from './http-date.ts';

/**
 * The server's clock when it answered, in milliseconds since the epoch: `Date`, plus the `Age` that a cache on the way
 * gave it (RFC 9111 §4.2.3). Nothing when the answer says no time, or came out of the browser's own cache.
 */
export function serverNowOf({ headers, receivedAt, fromCache }: Response): number | undefined {
  if (fromCache) return undefined;
  const date = parseHttpDate(combinedValueOf(headers, 'date')?.trim() ?? '', receivedAt).value;
  if (date === undefined) return undefined;
  const age = combinedValueOf(headers, 'age')?.trim() ?? '';
  return date + (/^\d{1,9}$/.test(age) ? Number(age) * 1000 : 0);
}
