import { describe, expect, it } from 'vitest';
import { storageAccessOf } from './storage-access.ts';

const BRANDS = '"Chromium";v="156", "Not?A_Brand";v="24"';
const CROSS_SITE = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors', 'sec-ch-ua': BRANDS };

describe('storageAccessOf', () => {
  it.each<[string, Record<string, string>, ReturnType<typeof storageAccessOf>]>([
    ['a credentialed request', { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'active' }, 'active'],
    ['blocked third-party cookies', { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'none' }, 'none'],
    ['no credentials', CROSS_SITE, 'unasked'],
    ['an old Chromium', { ...CROSS_SITE, 'sec-ch-ua': '"Chromium";v="132"' }, undefined],
    ['a request within a site', { ...CROSS_SITE, 'Sec-Fetch-Site': 'same-site' }, undefined],
    ['a script', { ...CROSS_SITE, 'Sec-Fetch-Mode': 'no-cors' }, undefined],
    ['another browser', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }, undefined],
    ['plain http', {}, undefined],
  ])('%s', (_, fields, expected) => {
    expect(storageAccessOf(Object.entries(fields).map(([name, value]) => ({ name, value })))).toBe(expected);
  });
});
