import type { CDPSession } from '@playwright/test';
import type { JarCookie } from '../../src/engine/case.ts';
import type { Planted } from './case.ts';

/** The browser's jar, as the DevTools protocol tells it. */
export async function readJar(session: CDPSession): Promise<readonly JarCookie[]> {
  const { cookies } = await session.send('Storage.getCookies');
  return cookies.map(
    ({ name, value, domain, path, secure, httpOnly, sameSite, session: isSession, expires, partitionKey }) => ({
      name,
      value,
      domain: domain.replace(/^\./, ''),
      hostOnly: !domain.startsWith('.'),
      path,
      secure,
      httpOnly,
      sameSite: sameSite ? (sameSite.toLowerCase() as 'strict' | 'lax' | 'none') : 'unspecified',
      ...(!isSession && { expiresAt: expires * 1000 }),
      ...(partitionKey && {
        partition: partitionKey.topLevelSite,
        hasCrossSiteAncestor: partitionKey.hasCrossSiteAncestor,
      }),
    }),
  );
}

/** Empties the jar and puts these in. */
export async function plant(session: CDPSession, planted: readonly Planted[]): Promise<void> {
  await session.send('Storage.clearCookies');
  if (planted.length === 0) return;
  await session.send('Storage.setCookies', {
    cookies: planted.map(({ partition, ...cookie }) => ({
      ...cookie,
      ...(partition && {
        partitionKey: {
          topLevelSite: `https://${partition.site}`,
          hasCrossSiteAncestor: partition.hasCrossSiteAncestor,
        },
      }),
    })),
  });
}
