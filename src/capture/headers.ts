import type { Header, Hop } from '../engine/case.ts';

/** The first value of a field; the name is in lower case. */
export function headerOf(headers: readonly Header[] | undefined, name: string): string | undefined {
  return headers?.find((header) => header.name.toLowerCase() === name)?.value;
}

/** Where a leg redirects to, as an absolute URL without its fragment; nothing when it does not say so. */
export function locationOf({ request, response }: Hop): string | undefined {
  const location = headerOf(response?.headers, 'location');
  if (location === undefined || !URL.canParse(location, request.url)) return undefined;
  return new URL(location, request.url).href.replace(/#.*$/, '');
}

/** What tells whether a request asked for credentials. */
const ASKED: ReadonlySet<string> = new Set([
  'cookie',
  'sec-fetch-storage-access',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-ch-ua',
]);

/** Those of a request's headers, `Cookie` without its value. */
export const askedWith = (headers: readonly Header[] | undefined): readonly Header[] | undefined =>
  headers
    ?.filter(({ name }) => ASKED.has(name.toLowerCase()))
    .map((header) => (header.name.toLowerCase() === 'cookie' ? { name: header.name, value: '' } : header));
