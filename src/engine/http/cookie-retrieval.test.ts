import { describe, expect, it } from 'vitest';
import type { JarCookie } from '../case.ts';
import { type RetrievalContext, withheldFor } from './cookie-retrieval.ts';

const NOW = 1_795_168_800_000;

const cookie = (of: Partial<JarCookie>): JarCookie => ({
  name: 'sid',
  value: '1',
  domain: 'api.shop.test',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'none',
  ...of,
});

const context = (of: Partial<RetrievalContext>): RetrievalContext => ({
  url: new URL('https://api.shop.test/v1/me'),
  method: 'GET',
  type: 'xmlhttprequest',
  initiator: 'https://www.shop.test',
  documents: ['https://www.shop.test/'],
  sentAt: NOW,
  ...of,
});

const CROSS_SITE = { initiator: 'https://app.example', documents: ['https://app.example/'] } as const;
const HTTP_PAGE = { initiator: 'http://www.shop.test', documents: ['http://www.shop.test/'] } as const;
const FORM = { type: 'main_frame', method: 'POST', initiator: 'https://app.example', documents: [] } as const;
const LINK = { ...FORM, method: 'GET' } as const;

describe('withheldFor', () => {
  it.each<[string, Partial<JarCookie>, Partial<RetrievalContext>, string[]]>([
    ['None; Secure across sites', {}, CROSS_SITE, []],
    ['Strict within a site', { sameSite: 'strict' }, {}, []],
    ['Strict across sites', { sameSite: 'strict' }, CROSS_SITE, ['cookie-samesite-strict-withheld']],
    ['Strict with a link', { sameSite: 'strict' }, LINK, ['cookie-samesite-strict-withheld']],
    ['Lax across sites', { sameSite: 'lax' }, CROSS_SITE, ['cookie-samesite-lax-withheld']],
    ['Lax with a link', { sameSite: 'lax' }, LINK, []],
    ['Lax with a form', { sameSite: 'lax' }, FORM, ['cookie-samesite-lax-withheld']],
    ['no SameSite across sites', { sameSite: 'unspecified' }, CROSS_SITE, ['cookie-samesite-default-withheld']],
    ['no SameSite with a form', { sameSite: 'unspecified' }, FORM, ['cookie-samesite-default-withheld']],
    ['no SameSite with a form, just set', { sameSite: 'unspecified' }, { ...FORM, setAt: NOW - 119_000 }, []],
    [
      'no SameSite with a form, set before two minutes',
      { sameSite: 'unspecified' },
      { ...FORM, setAt: NOW - 121_000 },
      ['cookie-samesite-default-withheld'],
    ],
    [
      'no SameSite across sites, just set',
      { sameSite: 'unspecified' },
      { ...CROSS_SITE, setAt: NOW - 1000 },
      ['cookie-samesite-default-withheld'],
    ],
    ['Lax from the http page of the same site', { sameSite: 'lax' }, HTTP_PAGE, ['cookie-scheme-cross-site']],
    ['None without Secure', { secure: false }, {}, ['cookie-samesite-none-insecure']],
    ['Secure over http', {}, { ...HTTP_PAGE, url: new URL('http://api.shop.test/v1/me') }, ['cookie-secure-withheld']],
    ['another path', { path: '/v2' }, {}, ['cookie-path-withheld']],
    ['a sibling host', { domain: 'www.shop.test' }, {}, ['cookie-domain-withheld']],
    ['the parent, host-only', { domain: 'shop.test' }, {}, ['cookie-domain-withheld']],
    ['the parent', { domain: 'shop.test', hostOnly: false }, {}, []],
    ['expired', { expiresAt: NOW - 1 }, {}, ['cookie-expired']],
    ['partitioned here', { partition: 'https://shop.test' }, {}, []],
    ['partitioned elsewhere', { partition: 'https://app.example' }, {}, ['cookie-partition-mismatch']],
    ['partitioned within this site', { partition: 'https://shop.test', hasCrossSiteAncestor: false }, {}, []],
    [
      'partitioned within this site, asked from a frame of another',
      { partition: 'https://shop.test', hasCrossSiteAncestor: false },
      { initiator: 'https://app.example', documents: ['https://app.example/', 'https://shop.test/'] },
      ['cookie-partition-mismatch'],
    ],
    [
      'partitioned as embedded, in a window of its own',
      { partition: 'https://shop.test', hasCrossSiteAncestor: true },
      LINK,
      ['cookie-partition-mismatch'],
    ],
    [
      'partitioned as embedded, asked by the embedding page',
      { partition: 'https://app.example', hasCrossSiteAncestor: true },
      CROSS_SITE,
      [],
    ],
    [
      'several reasons at once',
      { path: '/v2', sameSite: 'lax' },
      CROSS_SITE,
      ['cookie-path-withheld', 'cookie-samesite-lax-withheld'],
    ],
  ])('%s', (_, jar, asked, reasons) => {
    expect(withheldFor(cookie(jar), context(asked)).map(({ reason }) => reason)).toEqual(reasons);
  });

  it('does not judge SameSite where nobody saw who asked', () => {
    const { initiator: _, ...unseen } = context({ documents: [] });
    expect(withheldFor(cookie({ sameSite: 'strict' }), unseen)).toEqual([]);
  });
});
