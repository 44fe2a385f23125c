import type { JarCookie, SeenSetCookie } from '../case.ts';
import { NOW } from './a-case.ts';

/** A session cookie of `api.shop.test` that may go anywhere, but for what is said. */
export const aCookie = (of: Partial<JarCookie>): JarCookie => ({
  name: 'connect.sid',
  value: 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2',
  domain: 'api.shop.test',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'none',
  ...of,
});

/** A line that came a minute ago with the answer to a sign-in at `https://api.shop.test/login`, asked by this page. */
export function aSetCookie(line: string, of: Partial<SeenSetCookie> & { readonly page?: string }): SeenSetCookie {
  const { page = 'https://app.example/', ...rest } = of;
  return {
    line,
    url: 'https://api.shop.test/login',
    status: 200,
    receivedAt: NOW - 60_000,
    type: 'xmlhttprequest',
    initiator: new URL(page).origin,
    documents: [page],
    ...rest,
  };
}

const FETCH = { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' } as const;

/** What Chromium adds to a credentialed fetch from `https://app.example`, another site. */
export const CROSS_SITE = {
  Origin: 'https://app.example',
  'Sec-Fetch-Site': 'cross-site',
  ...FETCH,
  'Sec-Fetch-Storage-Access': 'active',
  'sec-ch-ua': '"Chromium";v="156", "Not?A_Brand";v="24"',
} as const;

/** The same without credentials. */
export const CROSS_SITE_OMIT = {
  Origin: 'https://app.example',
  'Sec-Fetch-Site': 'cross-site',
  ...FETCH,
  'sec-ch-ua': '"Chromium";v="156", "Not?A_Brand";v="24"',
} as const;

/** What Chromium adds to a fetch from `https://www.shop.test`, with or without credentials. */
export const SAME_SITE = { Origin: 'https://www.shop.test', 'Sec-Fetch-Site': 'same-site', ...FETCH } as const;

/** An answer that a page of this origin may read with credentials. */
export const sharedWith = (origin: string) => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Expose-Headers': 'WWW-Authenticate',
  Vary: 'Origin',
});
