import type { Range } from '../finding.ts';
import { disjoint, finder } from '../ranges.ts';

/** A piece of a text that is wholly inside or outside of each secret and each mark. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
  /** Which of the secrets it belongs to; absent where it may be shown. */
  readonly secret?: number;
}

/** A mark this short gives nothing away, and hiding it would hide the fault. */
const SHORT = 4;

/** Many short marks together do; so much of one secret may be shown. */
const SHOWN = 8;

/** Punctuation, white space and percent-encoded octets are no part of what must be kept. */
const HARMLESS = /^(?:%[\da-f]{2}|\W)+$/i;

/** Cuts a text at the borders of its secrets, which are disjoint, and of its marks. An empty mark, where something is missing, becomes an empty segment. */
export function segmentsOf(text: string, secrets: readonly Range[], marks: readonly Range[]): readonly Segment[] {
  const borders = new Set([0, text.length]);
  for (const { start, end } of [...secrets, ...marks]) borders.add(start).add(end);
  const cuts = [...borders].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b);
  const empty = new Set(marks.filter(({ start, end }) => start === end).map(({ start }) => start));
  const markAt = finder(disjoint(marks));
  const secretAt = finder(secrets);
  const shown = new Map<number, number>();
  const isShown = (mark: string, secret: number) => {
    if (HARMLESS.test(mark)) return true;
    const sum = (shown.get(secret) ?? 0) + mark.length;
    if (mark.length > SHORT || sum > SHOWN) return false;
    shown.set(secret, sum);
    return true;
  };
  const segments: Segment[] = [];
  for (const [index, start] of cuts.entries()) {
    if (empty.has(start)) segments.push({ text: '', marked: true });
    const end = cuts[index + 1];
    if (end === undefined) break;
    const piece = text.slice(start, end);
    const marked = markAt(start, end) >= 0;
    const secret = secretAt(start, end);
    if (secret < 0 || (marked && isShown(piece, secret))) segments.push({ text: piece, marked });
    else segments.push({ text: piece, marked, secret });
  }
  return segments;
}
