import { curlOf } from '../../engine/curl.ts';
import { useStore, useTell } from '../context.ts';
import { timeOf } from '../times.ts';
import { CopyButton } from './copy-button.tsx';
import { Occurrences } from './occurrences.tsx';
import { StatusBadge } from './status-badge.tsx';

/** Which request the detail is about, to be copied and tried. */
export function RequestLine() {
  const store = useStore();
  const tell = useTell();
  const entry = store.selected.value;
  const facts = store.facts.value;
  if (!entry || !facts) return null;
  return (
    <header class="request">
      <StatusBadge status={entry.status} />
      <span class="url">
        {entry.method} {entry.url}
      </span>
      <time>{timeOf(entry.case.now, store.locale.value)}</time>
      <Occurrences entry={entry} />
      <CopyButton
        text={() => curlOf(facts, { reveal: false }).text}
        label={tell('copyCurl')}
        hint={tell('copyCurlHint')}
      />
    </header>
  );
}
