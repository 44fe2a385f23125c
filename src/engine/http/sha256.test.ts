import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from './sha256.ts';

it('agrees with the vector of RFC 9449', () => {
  // The access token and its `ath` in RFC 9449 §7.1.
  expect(sha256('Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU')).toBe('fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo');
});

it.each(['', 'abc', 'é', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'x'.repeat(4_096)])(
  'agrees with the platform on %j',
  (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('base64url'));
  },
);

it('agrees with the platform on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('base64url'));
    }),
  );
});
