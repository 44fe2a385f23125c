import type { Range } from '../finding.ts';
import type { Span } from './parsed.ts';

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';

/** The piece of a text in a range, without the spaces and tabs around it. */
export function trimmed(text: string, { start, end }: Range): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return { text: text.slice(from, to), range: { start: from, end: to } };
}

/** The piece of a text in a range, as it stands. */
export const spanOf = (text: string, start: number, end: number): Span => ({
  text: text.slice(start, end),
  range: { start, end },
});
