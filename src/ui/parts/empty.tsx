import { useStore, useTell } from '../context.ts';
import { AccessRequest } from './access-request.tsx';

/** Why the list is empty, and what to do about it. */
export function Empty() {
  const store = useStore();
  const tell = useTell();
  const status = store.status.value;
  if (!status) return <h1 class="empty">{tell('connecting')}</h1>;
  if (!status.hostAccess) return <AccessRequest />;
  if (store.entries.value.size > 0) {
    return (
      <section class="empty" data-empty="filter">
        <p>{tell('emptyFilter')}</p>
        <button type="button" onClick={store.clearFilter}>
          {tell('clearFilter')}
        </button>
      </section>
    );
  }
  return (
    <section class="empty" data-empty="nothing">
      <h1>{tell('emptyTitle')}</h1>
      <p>{tell('emptyBody')}</p>
      {status.recording ? (
        <>
          <p>{tell('emptyTry')}</p>
          <button type="button" class="primary" onClick={() => store.host.reloadPage()}>
            {tell('reload')}
          </button>
        </>
      ) : (
        <>
          <p>{tell('emptyPaused')}</p>
          <button type="button" class="primary" onClick={() => store.record(true)}>
            {tell('startRecording')}
          </button>
        </>
      )}
    </section>
  );
}
