import { attributeOf, type SetCookie } from './set-cookie.ts';

export type CookiePrefix = '__Secure-' | '__Host-' | '__Http-' | '__Host-Http-';

/** What the name prefixes promise: an attribute that must be there, or one that must not. */
export type PrefixDemand = 'Secure' | 'HttpOnly' | 'Path=/' | 'no Domain';

const DEMANDS: readonly (readonly [CookiePrefix, readonly PrefixDemand[]])[] = [
  ['__Host-Http-', ['Secure', 'HttpOnly', 'Path=/', 'no Domain']],
  ['__Host-', ['Secure', 'Path=/', 'no Domain']],
  ['__Http-', ['Secure', 'HttpOnly']],
  ['__Secure-', ['Secure']],
];

function isMet(demand: PrefixDemand, cookie: SetCookie): boolean {
  switch (demand) {
    case 'Secure':
      return attributeOf(cookie, 'secure') !== undefined;
    case 'HttpOnly':
      return attributeOf(cookie, 'httponly') !== undefined;
    case 'Path=/':
      return attributeOf(cookie, 'path')?.value?.text === '/';
    case 'no Domain':
      return (attributeOf(cookie, 'domain')?.value?.text ?? '') === '';
  }
}

/** The prefix of a cookie's name and the promises that its line breaks (RFC 6265bis §4.1.3). Letter case does not count. */
export function brokenPrefixOf(
  cookie: SetCookie,
): { readonly prefix: CookiePrefix; readonly broken: readonly PrefixDemand[] } | undefined {
  // A nameless cookie goes over the wire as its bare value, so the value may not pose as a prefixed name.
  const name = (cookie.name.text || cookie.value.text).toLowerCase();
  const [prefix, demands] = DEMANDS.find(([each]) => name.startsWith(each.toLowerCase())) ?? [];
  if (!prefix || !demands) return undefined;
  const broken = demands.filter((demand) => !isMet(demand, cookie));
  return broken.length > 0 || cookie.name.text === '' ? { prefix, broken } : undefined;
}
