import { useState } from 'preact/hooks';
import { useStore, useTell } from '../context.ts';

/** Says why nothing can be seen, and asks for what is missing. */
export function AccessRequest() {
  const { host } = useStore();
  const tell = useTell();
  const [denied, setDenied] = useState(false);
  return (
    <section class="empty" data-empty="access">
      <h1>{tell('accessTitle')}</h1>
      <p>{tell('accessBody')}</p>
      <button type="button" class="primary" onClick={async () => setDenied(!(await host.requestHostAccess()))}>
        {tell('accessAsk')}
      </button>
      {denied && <p role="status">{tell('accessDenied')}</p>}
    </section>
  );
}
