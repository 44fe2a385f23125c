import type { JarCookie } from '../../engine/case.ts';
import { browser, type Cookies } from '../api.ts';

/** More than a browser keeps for a site (Chromium: 180). */
const LIMIT = 200;

/** Three names of one machine: a cookie of one is never sent to another, which is a cause to be named. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const SAME_SITE: Readonly<Record<string, JarCookie['sameSite']>> = {
  strict: 'strict',
  lax: 'lax',
  no_restriction: 'none',
};

export function jarCookie(cookie: Cookies.Cookie): JarCookie {
  const { partitionKey } = cookie;
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain.replace(/^\./, ''),
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: SAME_SITE[cookie.sameSite] ?? 'unspecified',
    ...(cookie.expirationDate !== undefined && { expiresAt: cookie.expirationDate * 1000 }),
    ...(partitionKey?.topLevelSite !== undefined && { partition: partitionKey.topLevelSite }),
    ...(partitionKey?.hasCrossSiteAncestor !== undefined && {
      hasCrossSiteAncestor: partitionKey.hasCrossSiteAncestor,
    }),
  };
}

/** The domains whose cookies may belong to the host's site. The engine, which knows public suffixes, narrows them. */
function domainsFor(hostname: string): readonly string[] {
  // No cookies belong to a URL without a host, and asking for those of '' would give all.
  if (hostname === '') return [];
  if (LOOPBACK.includes(hostname)) return LOOPBACK;
  return [/^[\d.]+$|^\[/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.')];
}

/** The jar that a tab uses: private windows and containers have their own. */
async function storeOf(tab: number): Promise<{ readonly storeId?: string }> {
  const stores = await browser.cookies.getAllCookieStores();
  const storeId = stores.find(({ tabIds }) => tabIds.includes(tab))?.id;
  return storeId === undefined ? {} : { storeId };
}

/** The cookies of the tab's jar that match, partitioned ones too. */
export async function cookiesIn(tab: number, details: Cookies.GetAllDetailsType): Promise<readonly Cookies.Cookie[]> {
  return browser.cookies.getAll({ ...details, partitionKey: {}, ...(await storeOf(tab)) });
}

/** Every cookie of the hosts' sites in the jar that the tab uses. */
export async function readJar(hosts: readonly string[], tab: number): Promise<readonly JarCookie[]> {
  const domains = new Set(hosts.flatMap(domainsFor));
  const found = await Promise.all([...domains].map((domain) => cookiesIn(tab, { domain })));
  return found.flat().map(jarCookie).slice(0, LIMIT);
}
