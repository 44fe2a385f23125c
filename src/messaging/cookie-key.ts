import type { JarCookie } from '../engine/case.ts';

/** What tells a cookie from every other one of its jar (RFC 6265bis §5.7, CHIPS). */
export const cookieKeyOf = ({ name, domain, hostOnly, path, partition, hasCrossSiteAncestor }: JarCookie): string =>
  JSON.stringify([name, domain, hostOnly, path, partition ?? null, hasCrossSiteAncestor ?? null]);
