import { useTell } from '../context.ts';

interface StatusBadgeProps {
  readonly status: number | 'blocked';
  /** A sign instead of the word, where columns are narrow. */
  readonly short?: boolean;
}

/** The status in its colour; a blocked request got none. */
export function StatusBadge({ status, short }: StatusBadgeProps) {
  const tell = useTell();
  if (status !== 'blocked') return <span class="status">{status}</span>;
  return (
    <span class="status" title={tell('groupBlockedHint')}>
      {short ? (
        <>
          <span aria-hidden="true">⊘</span>
          <span class="off-screen">{tell('blocked')}</span>
        </>
      ) : (
        tell('blocked')
      )}
    </span>
  );
}
