import { useStore, useTell } from '../context.ts';
import { ExportMenu } from './export-menu.tsx';
import { Help } from './help.tsx';
import { LocaleSwitch } from './locale-switch.tsx';
import { StatusFilter } from './status-filter.tsx';

/** Recording, filters, export, language and help. */
export function Toolbar() {
  const store = useStore();
  const tell = useTell();
  const { recording = true, preserveLog = false } = store.status.value ?? {};
  return (
    <header class="toolbar">
      <button
        type="button"
        class="icon record"
        aria-pressed={recording}
        aria-label={tell('record')}
        title={tell('record')}
        onClick={() => store.record(!recording)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="5" />
        </svg>
      </button>
      <button type="button" class="icon" aria-label={tell('clear')} title={tell('clear')} onClick={store.clear}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="5.5" class="line" />
          <path d="M4.2 11.8 11.8 4.2" class="line" />
        </svg>
      </button>
      <input
        type="search"
        id="filter"
        class="filter"
        placeholder={tell('filter')}
        aria-label={tell('filterHint')}
        title={tell('filterHint')}
        value={store.filter.value}
        onInput={({ currentTarget }) => {
          store.filter.value = currentTarget.value;
        }}
      />
      <StatusFilter />
      <label class="check" title={tell('preserveLogHint')}>
        <input
          type="checkbox"
          checked={preserveLog}
          onChange={({ currentTarget }) => store.preserveLog(currentTarget.checked)}
        />
        {tell('preserveLog')}
      </label>
      <ExportMenu />
      <span class="space" />
      <LocaleSwitch />
      <Help />
    </header>
  );
}
