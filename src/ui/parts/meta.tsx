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

/** How sure a finding is, how bad, and who must act. */
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
      {finding.severity !== 'blocking' && (
        <span class="chip" data-severity={finding.severity}>
          {tell(finding.severity)}
        </span>
      )}
      <span>{tell('mustAct', { who })}</span>
    </p>
  );
}
