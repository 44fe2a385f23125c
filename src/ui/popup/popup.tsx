import { explain } from '../../engine/explain.ts';
import { useStore, useTell } from '../context.ts';
import type { Row } from '../fold.ts';
import { AccessRequest } from '../parts/access-request.tsx';
import { Rich } from '../parts/rich.tsx';
import { contractOf } from '../parts/row.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';

function Failure({ row }: { readonly row: Row }) {
  const { locale } = useStore();
  const tell = useTell();
  const { newest, entries } = row;
  const [top] = newest.diagnosis.findings;
  const told = top && explain(top, locale.value);
  return (
    <li {...contractOf(row)}>
      <p class="request" title={newest.url}>
        <StatusBadge status={newest.status} />
        <span class="method">{newest.method}</span>
        <span class="url">{newest.url.replace(/^\w+:\/\/|[?#].*$/gs, '')}</span>
        {entries.length > 1 && <span class="times">×{entries.length}</span>}
      </p>
      <p class="verdict">{told ? <Rich text={told.verdict} /> : tell('healthy')}</p>
      {told && (
        <p class="fix">
          <b>{tell('fix')}</b> <Rich text={told.fix} />
        </p>
      )}
    </li>
  );
}

/** A popup is a glance; the rest is for the panel. */
const LIMIT = 50;

/** The tab's failures without DevTools: each with its one verdict and the short fix. */
export function Popup() {
  const store = useStore();
  const tell = useTell();
  const status = store.status.value;
  const rows = store.rows.value;
  if (!status) return <h1 class="empty">{tell('connecting')}</h1>;
  return (
    <main class="popup">
      <header>
        <h1>{tell('popupTitle')}</h1>
        <button type="button" onClick={() => store.host.openInTab()}>
          {tell('openInTab')}
        </button>
      </header>
      {!status.hostAccess && <AccessRequest />}
      {status.hostAccess && rows.length === 0 && (
        <section class="empty" data-empty="nothing">
          <p>{tell('popupEmpty')}</p>
        </section>
      )}
      <ul>
        {rows.slice(0, LIMIT).map((row) => (
          <Failure key={row.fold} row={row} />
        ))}
      </ul>
      {rows.length > LIMIT && <p class="more">{tell('popupMore', { count: rows.length - LIMIT })}</p>}
      <footer>{tell('popupDevtools')}</footer>
    </main>
  );
}
