import type { Case } from '../../engine/case.ts';
import { useTell } from '../context.ts';
import { pathOf, type Step } from '../path.ts';

const KINDS = {
  page: 'pathPage',
  worker: 'pathWorker',
  browser: 'pathBrowser',
  preflight: 'pathPreflight',
  request: undefined,
  unread: 'pathUnreadable',
} as const satisfies Record<Step['kind'], string | undefined>;

function outcomeOf({ outcome, state }: Step): number | string | { readonly key: 'pathNotSent' | 'pathNoAnswer' } {
  if (outcome) return outcome;
  return { key: state === 'unreached' ? 'pathNotSent' : 'pathNoAnswer' };
}

function Station({ step }: { readonly step: Step }) {
  const tell = useTell();
  const kind = KINDS[step.kind];
  const outcome = step.method === undefined ? undefined : outcomeOf(step);
  return (
    <li data-state={step.state} data-broken={step.broken} data-kind={step.kind}>
      {step.kind !== 'page' && step.kind !== 'worker' && step.kind !== 'browser' && (
        <span class="arrow">
          {step.method}
          {step.broken && <span class="off-screen"> ({tell('pathBroken')})</span>}
        </span>
      )}
      <span class="station" title={step.place}>
        {kind && <span class="kind">{tell(kind)}</span>}
        {outcome !== undefined && <b>{typeof outcome === 'object' ? tell(outcome.key) : outcome}</b>}
        <span class="place">{step.place}</span>
      </span>
    </li>
  );
}

/** The way of the request from the page to the answer, with the arrow that broke. */
export function PathPicture({ of, rule }: { readonly of: Case; readonly rule: string }) {
  return (
    <ol class="journey" aria-label={useTell()('path')}>
      {pathOf(of, rule).map((step, index) => (
        <Station key={index} step={step} />
      ))}
    </ol>
  );
}
