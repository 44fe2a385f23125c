import type { Confidence, Finding, Who } from '../../engine/finding.ts';
import { useStore, useTell } from '../context.ts';

const WHO = {
  page: 'whoPage',
  api: 'whoApi',
  proxy: 'whoProxy',
  idp: 'whoIdp',
  admin: 'whoAdmin',
  user: 'whoUser',
} as const satisfies Record<Who, string>;

const CONFIDENCE_HINTS = {
  certain: 'certainHint',
  likely: 'likelyHint',
  possible: 'possibleHint',
} as const satisfies Record<Confidence, string>;

/** How bad a finding is. */
export function Severity({ severity }: Pick<Finding, 'severity'>) {
  return (
    <span class="chip" data-severity={severity}>
      {useTell()(severity)}
    </span>
  );
}

/** How sure a finding is, and who must act. */
export function Meta({ finding }: { readonly finding: Finding }) {
  const tell = useTell();
  const who = new Intl.ListFormat(useStore().locale.value, { type: 'disjunction' }).format(
    finding.who.map((each) => tell(WHO[each])),
  );
  return (
    <p class="meta">
      <span class="chip" data-confidence={finding.confidence} title={tell(CONFIDENCE_HINTS[finding.confidence])}>
        {tell(finding.confidence)}
      </span>
      <span>{tell('mustAct', { who })}</span>
    </p>
  );
}
