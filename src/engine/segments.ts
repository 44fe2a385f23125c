import type { Range } from './finding.ts';
import { disjoint, finder } from './ranges.ts';

/** A piece of a text that is wholly inside or outside of each secret and each mark. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
  /** Which of the secrets it belongs to; absent where it may be shown. */
  readonly secret?: number;
}

/** A mark this short gives nothing away, and hiding it would hide the fault. */
const SHORT = 4;

/** Neither do punctuation, white space and percent-encoded octets. */
const HARMLESS = /^(?:%[\da-f]{2}|\W)+$/i;

const isShown = (mark: string) => mark.length <= SHORT || HARMLESS.test(mark);

/** Cuts a text at the borders of its secrets, which are disjoint, and of its marks. An empty mark, where something is missing, becomes an empty segment. */
export function segmentsOf(text: string, secrets: readonly Range[], marks: readonly Range[]): readonly Segment[] {
  const borders = new Set([0, text.length]);
  for (const { start, end } of [...secrets, ...marks]) borders.add(start).add(end);
  const cuts = [...borders].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b);
  const empty = new Set(marks.filter(({ start, end }) => start === end).map(({ start }) => start));
  const solid = disjoint(marks);
  const markAt = finder(solid);
  const secretAt = finder(secrets);
  const segments: Segment[] = [];
  for (const [index, start] of cuts.entries()) {
    if (empty.has(start)) segments.push({ text: '', marked: true });
    const end = cuts[index + 1];
    if (end === undefined) break;
    const mark = solid[markAt(start, end)];
    const within = secretAt(start, end);
    const secret = mark && isShown(text.slice(mark.start, mark.end)) ? -1 : within;
    segments.push({ text: text.slice(start, end), marked: mark !== undefined, ...(secret >= 0 && { secret }) });
  }
  return segments;
}
