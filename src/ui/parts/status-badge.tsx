import { useTell } from '../context.ts';

/** The status in its colour; a blocked request got none. */
export function StatusBadge({ status }: { readonly status: number | 'blocked' }) {
  const tell = useTell();
  return (
    <span
      class="status"
      data-blocked={status === 'blocked'}
      title={status === 'blocked' ? tell('groupBlockedHint') : undefined}
    >
      {status === 'blocked' ? tell('blocked') : status}
    </span>
  );
}
