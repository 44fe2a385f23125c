import { formatDuration } from '../../engine/explain.ts';
import type { Evidence } from '../../engine/finding.ts';
import { useStore, useTell } from '../context.ts';
import { dayOf, isoOf, zonedTimeOf } from '../times.ts';
import { lifeOf } from '../token-life.ts';

/** The life of a token on a line: when it was issued, when it is valid, and what both clocks say. */
export function TokenLife({ evidence }: { readonly evidence: Extract<Evidence, { readonly kind: 'token-life' }> }) {
  const tell = useTell();
  const locale = useStore().locale.value;
  return (
    <ol class="life">
      {lifeOf(evidence).map(({ names, at, valid, next }) => (
        <li
          key={at}
          data-valid={valid}
          data-now={names.some((name) => /now$/i.test(name))}
          style={{ flexGrow: String(next?.share ?? 0) }}
        >
          <span class="names">{names.map((name) => tell(name)).join(' · ')}</span>
          <time dateTime={isoOf(at)}>
            <span>{dayOf(at, locale)}</span> <span>{zonedTimeOf(at, locale)}</span>
          </time>
          {next && <span class="gap">{formatDuration(next.length, locale)}</span>}
        </li>
      ))}
    </ol>
  );
}
