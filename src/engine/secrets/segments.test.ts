import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segmentsOf } from './segments.ts';

it('cuts at the borders of secrets and marks', () => {
  expect(segmentsOf('Bearer abcdefghijkl', [{ start: 7, end: 19 }], [{ start: 0, end: 6 }])).toEqual([
    { text: 'Bearer', marked: true },
    { text: ' ', marked: false },
    { text: 'abcdefghijkl', marked: false, secret: 0 },
  ]);
});

it('shows a short mark within a secret, because it is the fault', () => {
  expect(segmentsOf('abcd%3Defgh', [{ start: 0, end: 11 }], [{ start: 4, end: 7 }])).toEqual([
    { text: 'abcd', marked: false, secret: 0 },
    { text: '%3D', marked: true },
    { text: 'efgh', marked: false, secret: 0 },
  ]);
});

it('shows a longer mark within a secret when it holds no letter of it', () => {
  expect(segmentsOf('abcd%3D%20', [{ start: 0, end: 10 }], [{ start: 4, end: 10 }])).toEqual([
    { text: 'abcd', marked: false, secret: 0 },
    { text: '%3D%20', marked: true },
  ]);
});

it('shows only so much of one secret, however many short marks are in it', () => {
  const marks = [0, 4, 8].map((start) => ({ start, end: start + 4 }));
  const segments = segmentsOf('aaaabbbbcccc', [{ start: 0, end: 12 }], marks);
  expect(segments.map(({ secret }) => secret)).toEqual([undefined, undefined, 0]);
});

it('keeps a long mark within a secret hidden', () => {
  expect(segmentsOf('abcdefgh', [{ start: 0, end: 8 }], [{ start: 0, end: 8 }])).toEqual([
    { text: 'abcdefgh', marked: true, secret: 0 },
  ]);
});

it('marks a place where something is missing', () => {
  expect(segmentsOf('ab', [], [{ start: 1, end: 1 }])).toEqual([
    { text: 'a', marked: false },
    { text: '', marked: true },
    { text: 'b', marked: false },
  ]);
});

it('loses no character, wherever the marks are', () => {
  const range = fc.tuple(fc.integer({ min: -2, max: 12 }), fc.nat(8)).map(([start, n]) => ({ start, end: start + n }));
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), fc.array(range), (text, marks) => {
      const segments = segmentsOf(text, [{ start: 2, end: 5 }], marks);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
    }),
  );
});
