import { useState } from 'preact/hooks';
import { useStore, useTell } from '../context.ts';
import type { Entry } from '../fold.ts';

const wasBeforeDevtools = (entry: Entry) => entry.case.unseen.body === 'devtools-closed' && !entry.case.enriched;

/** What keeps the list from being whole. */
export function Notices() {
  const store = useStore();
  const tell = useTell();
  const [dismissed, setDismissed] = useState(false);
  const { devtools = false, hostAccess = true, dropped = 0 } = store.status.value ?? {};
  const entries = [...store.entries.value.values()];
  return (
    <div class="notices" role="status">
      {!hostAccess && entries.length > 0 && (
        <p>
          {tell('accessTitle')}{' '}
          <button type="button" onClick={() => store.host.requestHostAccess()}>
            {tell('accessAsk')}
          </button>
        </p>
      )}
      {devtools && !dismissed && entries.some(wasBeforeDevtools) && (
        <p data-notice="late">
          {tell('lateTitle')}{' '}
          <button type="button" onClick={() => store.host.reloadPage()}>
            {tell('reload')}
          </button>{' '}
          <button type="button" onClick={() => setDismissed(true)}>
            {tell('dismiss')}
          </button>
        </p>
      )}
      {dropped > 0 && <p>{tell('dropped', { count: dropped })}</p>}
    </div>
  );
}
