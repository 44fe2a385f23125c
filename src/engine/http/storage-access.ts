import type { Header } from '../case.ts';
import { combinedValueOf } from './headers.ts';

/**
 * What a cross-site request may do with cookies that are not partitioned (Storage Access Headers): `active` sends them,
 * `inactive` and `none` do not, and `unasked` is a request that asks for no credentials.
 */
export type StorageAccess = 'active' | 'inactive' | 'none' | 'unasked';

/** The first Chromium that sends the header with each credentialed cross-site request. */
const SINCE = 133;

const CHROMIUM = /"Chromium";v="(\d+)"/;

/** Reads `Sec-Fetch-Storage-Access`, and its absence where the browser would have sent it; nothing where it tells nothing. */
export function storageAccessOf(headers: readonly Header[]): StorageAccess | undefined {
  const written = combinedValueOf(headers, 'sec-fetch-storage-access');
  if (written === 'active' || written === 'inactive' || written === 'none') return written;
  const version = CHROMIUM.exec(combinedValueOf(headers, 'sec-ch-ua') ?? '')?.[1];
  const isCrossSite = combinedValueOf(headers, 'sec-fetch-site') === 'cross-site';
  const isFetch = combinedValueOf(headers, 'sec-fetch-mode') === 'cors';
  return isCrossSite && isFetch && Number(version) >= SINCE ? 'unasked' : undefined;
}
