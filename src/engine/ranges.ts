import type { Range } from './finding.ts';

/** In order, none inside or across another; empty ones are left out. */
export function disjoint(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && range.start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else if (range.end > range.start) kept.push(range);
  }
  return kept;
}

/** Finds the range around each of a row of growing places, without looking back. Takes disjoint ranges. */
export function finder(ranges: readonly Range[]): (start: number, end: number) => number {
  let next = 0;
  return (start, end) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= start) next++;
    const range = ranges[next];
    return range && range.start <= start && end <= range.end ? next : -1;
  };
}
