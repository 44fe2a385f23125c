import type { Evidence } from '../../engine/finding.ts';
import { dateOf, meaningOf } from '../claims.ts';
import { useStore, useTell } from '../context.ts';

/** A claim as the token holds it, and what it means. */
export function ClaimExhibit({ evidence }: { readonly evidence: Extract<Evidence, { readonly kind: 'claim' }> }) {
  const store = useStore();
  const tell = useTell();
  const { name, value } = evidence;
  const facts = store.facts.value;
  const now = facts?.serverNow ?? facts?.case.now ?? 0;
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return (
    <pre>
      <b>{name}: </b>
      <mark>{value}</mark>{' '}
      <span class="dim">
        {dateOf(name, number, now, tell, store.locale.value) ?? meaningOf(name, store.locale.value)}
      </span>
    </pre>
  );
}
