/** What of a list can be seen, in pixels. */
export interface View {
  readonly top: number;
  readonly height: number;
}

/** Rows drawn beyond what can be seen, so that a fast scroll shows no gaps. */
const MARGIN = 10;

/**
 * The indices of the rows to draw: those in view, and one that must be there wherever it is, because it has the focus.
 * `offset` is where the first row stands.
 */
export function indicesIn(
  view: View,
  offset: number,
  rowHeight: number,
  count: number,
  pinned: number,
): readonly number[] {
  const begin = Math.max(0, Math.floor((view.top - offset) / rowHeight) - MARGIN);
  const end = Math.min(count, Math.ceil((view.top - offset + view.height) / rowHeight) + MARGIN);
  const indices = Array.from({ length: Math.max(0, end - begin) }, (_, index) => begin + index);
  if (pinned < 0 || pinned >= count || indices.includes(pinned)) return indices;
  return pinned < begin ? [pinned, ...indices] : [...indices, pinned];
}
