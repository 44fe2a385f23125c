import { exportOf } from '../../engine/export.ts';
import { browserName } from '../browser-name.ts';
import { copyText } from '../clipboard.ts';
import { useStore, useTell } from '../context.ts';
import { download } from '../download.ts';
import type { Store } from '../store.ts';
import { isoOf } from '../times.ts';
import { Menu } from './menu.tsx';

function exported({ entries, locale }: Store): string {
  const cases = [...entries.value.values()].map((entry) => ({ of: entry.case, diagnosis: entry.diagnosis }));
  const options = { exportedAt: Date.now(), browser: browserName(navigator.userAgent), locale: locale.value, isoOf };
  return `${JSON.stringify(exportOf(cases, options), undefined, 2)}\n`;
}

/** Gives away all cases of the tab, redacted. */
export function ExportMenu() {
  const store = useStore();
  const tell = useTell();
  return (
    <Menu label={tell('export')}>
      <button
        type="button"
        onClick={() => download(`401-doctor-${isoOf(Date.now()).replace(/[:.]/g, '-')}.json`, exported(store))}
      >
        {tell('exportSave')}
      </button>
      <button type="button" onClick={() => copyText(exported(store))}>
        {tell('exportCopy')}
      </button>
      <p>{tell('exportNote')}</p>
    </Menu>
  );
}
