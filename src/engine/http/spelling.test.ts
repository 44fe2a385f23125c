import { describe, expect, it } from 'vitest';
import { editDistance, isMisspelt } from './spelling.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['bearer', 'bearer', 0],
    ['baerer', 'bearer', 1],
    ['beare', 'bearer', 1],
    ['bearers', 'bearer', 1],
    ['beerar', 'bearer', 2],
    ['token', 'bearer', 5],
    ['', 'basic', 5],
  ])('%s → %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('isMisspelt', () => {
  it.each(['Baerer', 'Bearar', 'Berear', 'Beaer', 'BEARERR', 'Barer'])('%s is Bearer misspelt', (word) => {
    expect(isMisspelt(word, 'Bearer')).toBe(true);
  });
  it.each(['Bearer', 'bearer', 'Token', 'Basic', 'JWT', '', 'b'.repeat(1000)])('%s is not', (word) => {
    expect(isMisspelt(word, 'Bearer')).toBe(false);
  });
  it('allows a short word one slip', () => {
    expect(isMisspelt('Basci', 'Basic')).toBe(true);
    expect(isMisspelt('Magic', 'Basic')).toBe(false);
  });
});
