import type { JarCookie } from '../../engine/case.ts';
import { cookieKeyOf } from '../../messaging/cookie-key.ts';
import type { CookieRemoval } from '../../messaging/protocol.ts';
import { browser, type Cookies } from '../api.ts';
import { hasHostAccess } from './access.ts';
import { cookiesIn, jarCookie } from './cookie-jar.ts';

async function find(cookie: JarCookie, tab: number): Promise<Cookies.Cookie | undefined> {
  const { name, domain, path } = cookie;
  const key = cookieKeyOf(cookie);
  return (await cookiesIn(tab, { name, domain, path })).find((each) => cookieKeyOf(jarCookie(each)) === key);
}

/**
 * Lets one cookie expire. `cookies.remove` would take every cookie of that name which goes to the URL, those of parent
 * paths and domains too. The URL is a secure one, because beside a Secure cookie of that name plain http may set nothing.
 */
async function expire(cookie: Cookies.Cookie): Promise<void> {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, storeId, partitionKey } = cookie;
  await browser.cookies.set({
    url: `https://${domain.replace(/^\./, '')}/`,
    name,
    // A cookie without a name needs a value.
    value,
    path,
    secure,
    httpOnly,
    sameSite,
    storeId,
    expirationDate: 1,
    ...(!hostOnly && { domain }),
    ...(partitionKey && { partitionKey }),
  });
}

/** Removes this cookie and no other, and tells what the jar says afterwards. */
export async function removeCookie(cookie: JarCookie, tab: number): Promise<CookieRemoval['outcome']> {
  try {
    const found = await find(cookie, tab);
    if (!found) return (await hasHostAccess()) ? 'absent' : 'host-access-missing';
    // Whether it worked is for the jar to say.
    await expire(found).catch(() => {});
    return (await find(cookie, tab)) ? 'kept' : 'removed';
  } catch {
    return 'not-readable';
  }
}
