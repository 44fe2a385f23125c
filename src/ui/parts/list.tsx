import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore, useTell } from '../context.ts';
import type { Row as RowData } from '../fold.ts';
import { indicesIn, type View } from '../window.ts';
import { Row } from './row.tsx';
import { useAnchor } from './use-anchor.ts';
import { useView } from './use-view.ts';

/** Height of a row and of a heading in pixels, as in list.css. */
const HEIGHT = 24;

const STEPS: Readonly<Record<string, (index: number, page: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, page) => index + page,
  PageUp: (index, page) => index - page,
  Home: () => 0,
  End: (_index, _page, last) => last,
};

interface RowsProps {
  readonly rows: readonly RowData[];
  /** Where the first of them stands, in pixels, and in the whole list. */
  readonly offset: number;
  readonly first: number;
  readonly view: View;
}

function Rows({ rows, offset, first, view }: RowsProps) {
  const { selectedRow, rows: all } = useStore();
  const selected = selectedRow.value;
  return indicesIn(view, offset, HEIGHT, rows.length, selected ? rows.indexOf(selected) : -1).map((index) => {
    const row = rows[index];
    if (!row) return null;
    return (
      <Row
        key={row.fold}
        row={row}
        selected={row === selected}
        place={first + index + 1}
        total={all.value.length}
        top={offset + index * HEIGHT}
      />
    );
  });
}

/** The failures, folded by endpoint; those of service workers stand under their own heading. */
export function List() {
  const store = useStore();
  const tell = useTell();
  const ref = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const view = useView(ref);
  const { tab, workers } = store.lists.value;
  const rows = store.rows.value;
  const selected = store.selectedRow.value;
  useAnchor(ref, tab, HEIGHT, view);
  const headingAt = tab.length * HEIGHT;
  const workersAt = headingAt + HEIGHT;

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const element = ref.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      document.getElementById('verdict')?.focus();
      return;
    }
    const step = STEPS[event.key];
    if (!step || !selected || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = rows.length - 1;
    const index = step(rows.indexOf(selected), Math.max(1, Math.floor(view.height / HEIGHT) - 1), last);
    const next = rows[Math.min(last, Math.max(0, index))];
    moved.current = true;
    if (next) store.choose(next);
  };

  return (
    <div class="list" ref={ref}>
      <div
        role="listbox"
        tabIndex={-1}
        aria-label={tell('list')}
        onKeyDown={onKeyDown}
        class="list-body"
        style={{ height: `${(rows.length + (workers.length > 0 ? 1 : 0)) * HEIGHT}px` }}
      >
        <Rows rows={tab} offset={0} first={0} view={view} />
        {workers.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
          <div role="group" aria-labelledby="service-workers">
            <div id="service-workers" role="presentation" class="list-heading" style={{ top: `${headingAt}px` }}>
              {tell('serviceWorkers')}
            </div>
            <Rows rows={workers} offset={workersAt} first={tab.length} view={view} />
          </div>
        )}
      </div>
    </div>
  );
}
