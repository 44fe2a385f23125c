import { useStore } from '../context.ts';
import type { Row as RowData } from '../fold.ts';
import { StatusBadge } from './status-badge.tsx';

/** What tools outside read from a row, see the contract. */
export const contractOf = ({ newest, entries }: RowData) => ({
  'data-case': newest.case.id,
  'data-method': newest.method,
  'data-url': newest.url,
  'data-status': newest.status,
  'data-count': entries.length,
  'data-rule': newest.rule,
});

const withoutQuery = (url: string) => url.replace(/[?#].*/, '');

/** The path says most; the host tells endpoints of one path apart. Other schemes have their parts elsewhere. */
function partsOf(url: string): { readonly host: string; readonly path: string } {
  if (!URL.canParse(url) || !/^(?:http|ws)s?:/.test(url)) return { host: '', path: withoutQuery(url) };
  const { host, pathname } = new URL(url);
  return { host, path: pathname };
}

interface RowProps {
  readonly row: RowData;
  readonly selected: boolean;
  /** From 1. */
  readonly place: number;
  readonly total: number;
  readonly top: number;
}

export function Row({ row, selected, place, total, top }: RowProps) {
  const store = useStore();
  const { newest, entries } = row;
  const { host, path } = partsOf(newest.url);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys for all of its rows
    <div
      {...contractOf(row)}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={total}
      tabIndex={selected ? 0 : -1}
      class="row"
      title={`${newest.method} ${newest.url}`}
      style={{ top: `${top}px` }}
      onClick={() => store.choose(row)}
    >
      <StatusBadge status={newest.status} short />
      <span class="method">{newest.method}</span>
      <span class="path">
        <span class="place">
          {path} <span class="host">{host}</span>
        </span>
        {entries.length > 1 && <span class="times">×{entries.length}</span>}
      </span>
      <span class="title">{store.titleOfEntry(newest)}</span>
    </div>
  );
}
