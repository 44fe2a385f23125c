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
