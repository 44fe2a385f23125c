import { expect, it } from 'vitest';
import { indicesIn } from './window.ts';

it('draws what can be seen, and a margin', () => {
  const indices = indicesIn({ top: 2400, height: 240 }, 0, 24, 10_000, -1);
  expect(indices.at(0)).toBe(90);
  expect(indices.at(-1)).toBe(119);
});

it('stays within a short list', () => {
  expect(indicesIn({ top: 0, height: 600 }, 0, 24, 3, 1)).toEqual([0, 1, 2]);
  expect(indicesIn({ top: 0, height: 600 }, 0, 24, 0, -1)).toEqual([]);
});

it('draws nothing of a group that is far away', () => {
  expect(indicesIn({ top: 0, height: 240 }, 24_000, 24, 50, -1)).toEqual([]);
  expect(indicesIn({ top: 24_000, height: 240 }, 0, 24, 50, -1)).toEqual([]);
});

it('keeps the pinned row, in its order', () => {
  expect(indicesIn({ top: 2400, height: 24 }, 0, 24, 1000, 5).at(0)).toBe(5);
  expect(indicesIn({ top: 0, height: 24 }, 0, 24, 1000, 500).at(-1)).toBe(500);
  expect(indicesIn({ top: 0, height: 24 }, 0, 24, 10, 20)).not.toContain(20);
});
