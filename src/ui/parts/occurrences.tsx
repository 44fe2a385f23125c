import { useStore, useTell } from '../context.ts';
import type { Entry } from '../fold.ts';

/** Which of the requests of its row this is, and the way to the others. */
export function Occurrences({ entry }: { readonly entry: Entry }) {
  const store = useStore();
  const tell = useTell();
  const entries = store.selectedRow.value?.entries ?? [];
  if (entries.length < 2) return null;
  const index = entries.indexOf(entry);
  const newer = entries[index - 1];
  const older = entries[index + 1];
  return (
    <span class="occurrences">
      <button
        type="button"
        disabled={!newer}
        aria-label={tell('newer')}
        onClick={() => newer && store.chooseExactly(newer)}
      >
        ‹
      </button>
      {tell('occurrence', { index: index + 1, count: entries.length })}
      <button
        type="button"
        disabled={!older}
        aria-label={tell('older')}
        onClick={() => older && store.chooseExactly(older)}
      >
        ›
      </button>
    </span>
  );
}
