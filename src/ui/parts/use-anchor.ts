import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from '../fold.ts';
import type { View } from '../window.ts';

/** Keeps the row at the upper edge where it is while newer ones come in above it; at the very top the newest are shown. */
export function useAnchor(
  ref: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  rowHeight: number,
  view: View,
): void {
  const anchor = useRef<string | undefined>(undefined);
  const drawn = useRef(rows);
  useLayoutEffect(() => {
    const element = ref.current;
    const changed = drawn.current !== rows;
    drawn.current = rows;
    if (changed && element && element.scrollTop > 0) {
      const index = rows.findIndex(({ fold }) => fold === anchor.current);
      if (index >= 0) element.scrollTop = index * rowHeight + (element.scrollTop % rowHeight);
    }
    anchor.current = rows[Math.floor(view.top / rowHeight)]?.fold;
  }, [ref, rows, rowHeight, view]);
}
