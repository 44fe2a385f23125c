import { describe, expect, it } from 'vitest';
import { type CsrfComparison, compareCsrf, csrfHeaderFor, isCsrfTokenCookie } from './csrf-token.ts';

const UUID = '0a6ee37c-8f35-4d9c-a7ed-d4dd1f3b0a3a';
const OTHER = '77f1d9e2-53c1-4b55-9f0e-1c2d3e4f5a6b';
const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** [token in the header, value of the cookie as sent] */
const TABLE: readonly (readonly [string, string, string, CsrfComparison])[] = [
  ['Spring, plain', UUID, UUID, 'same'],
  ['Spring, an older one', OTHER, UUID, 'different'],
  ['Spring, masked', 'pV_9x'.repeat(20).slice(0, 96), UUID, 'incomparable'],
  ['Laravel, its own encryption', 'eyJpdiI6Im8iLCJ2In0=', 'eyJpdiI6Im8iLCJ2In0%3D', 'same'],
  ['Laravel, still percent-encoded', 'eyJpdiI6Im8iLCJ2In0%3D', 'eyJpdiI6Im8iLCJ2In0%3D', 'percent-encoded'],
  ['Laravel, encrypted anew', 'eyJpdiI6IngiLCJ2In0=', 'eyJpdiI6Im8iLCJ2In0%3D', 'incomparable'],
  ['Django, masked', 'Zz'.repeat(32), 'Yy'.repeat(32), 'incomparable'],
  ['Django, plain', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF', 'xB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF', 'different'],
  ['csurf, made from a secret', 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk', 'TxVYzUUxhmhfuWpqOGgYQpMH', 'incomparable'],
  [
    'csurf, another salt',
    'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk',
    'nYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk',
    'incomparable',
  ],
  ['csrf-csrf, with its hash', HEX, `${HEX}%7C${HEX}`, 'same'],
  ['csrf-csrf, another', HEX.replace('9f', '00'), `${HEX}%7C${HEX}`, 'different'],
  ['Tornado', '2|6c9f|1f|1795168800', '2|aa9f|2f|1795168800', 'incomparable'],
  ['ASP.NET', 'CfDJ8Nrx', 'CfDJ8Abc', 'incomparable'],
  ['Echo', 'q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6', 'zzw2e3r4t5y6u7i8o9p0a1s2d3f4g5h6', 'different'],
];

describe('a CSRF token beside its cookie', () => {
  it.each(TABLE)('%s', (_, token, cookie, comparison) => expect(compareCsrf(token, cookie)).toBe(comparison));

  it.each([
    ['XSRF-TOKEN', 'X-XSRF-TOKEN', true],
    ['csrftoken', 'X-CSRFToken', true],
    ['_xsrf', 'X-XSRFToken', true],
    ['csrf_access_token', 'X-CSRF-Token', true],
    ['_csrf', 'X-CSRF-Token', false],
    ['__Host-psifi.x-csrf-token', 'X-CSRF-Token', false],
    ['.AspNetCore.Antiforgery.9TtSrW0hzOs', 'RequestVerificationToken', false],
  ])('%s belongs to %s', (cookie, header, isToken) => {
    expect([csrfHeaderFor(cookie), isCsrfTokenCookie(cookie)]).toEqual([header, isToken]);
  });
});
