import type { Range } from '../../engine/finding.ts';

/** Characters shown before the first mark and after the last. */
const AROUND = 160;

/** Characters shown at most, however far apart the marks are. */
const LIMIT = 1200;

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Range[];
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The part of a long text around its marks; its beginning when nothing is marked. */
export function excerptOf(text: string, marks: readonly Range[]): Excerpt {
  const first = marks.length === 0 ? 0 : Math.min(...marks.map(({ start }) => start));
  const last = marks.length === 0 ? 0 : Math.max(...marks.map(({ end }) => end));
  const start = Math.max(0, first - AROUND);
  const end = Math.min(text.length, Math.max(last + AROUND, start + 2 * AROUND), start + LIMIT);
  return {
    text: text.slice(start, end),
    marks: marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    start,
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}
