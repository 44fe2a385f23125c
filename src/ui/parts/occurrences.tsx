import { useStore, useTell } from '../context.ts';
import { timeOf } from '../times.ts';
import { StatusBadge } from './status-badge.tsx';

/** Which request this is, and the way to the others of its row. */
export function Occurrences() {
  const store = useStore();
  const tell = useTell();
  const row = store.selectedRow.value;
  const entry = store.selected.value;
  if (!row || !entry) return null;
  const index = row.entries.indexOf(entry);
  const newer = row.entries[index - 1];
  const older = row.entries[index + 1];
  return (
    <header class="request">
      <StatusBadge status={entry.status} />
      <span class="url">
        {entry.method} {entry.url}
      </span>
      <time>{timeOf(entry.case.now, store.locale.value)}</time>
      {row.entries.length > 1 && (
        <span class="occurrences">
          <button
            type="button"
            disabled={!newer}
            aria-label={tell('newer')}
            onClick={() => newer && store.chooseExactly(newer)}
          >
            ‹
          </button>
          {tell('occurrence', { index: index + 1, count: row.entries.length })}
          <button
            type="button"
            disabled={!older}
            aria-label={tell('older')}
            onClick={() => older && store.chooseExactly(older)}
          >
            ›
          </button>
        </span>
      )}
    </header>
  );
}
