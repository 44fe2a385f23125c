import { explain } from '../../engine/explain.ts';
import type { Finding as FindingData } from '../../engine/finding.ts';
import { useStore } from '../context.ts';
import type { Entry } from '../fold.ts';
import { Exhibit } from './exhibit.tsx';
import { Fix } from './fix.tsx';
import { Meta, Severity } from './meta.tsx';
import { PathPicture } from './path-picture.tsx';
import { Rich } from './rich.tsx';

interface FindingProps {
  readonly finding: FindingData;
  readonly entry: Entry;
  /** In rank order, the top one is 0. */
  readonly rank: number;
}

const attributesOf = ({ rule, severity, confidence }: FindingData, rank: number) => ({
  'data-finding': rank,
  'data-rule': rule,
  'data-severity': severity,
  'data-confidence': confidence,
});

function Exhibits({ finding, entry }: Omit<FindingProps, 'rank'>) {
  return finding.evidence.map((evidence, index) => <Exhibit key={index} evidence={evidence} of={entry.case} />);
}

/** The top finding, open to its last detail. */
export function Verdict({ finding, entry }: Omit<FindingProps, 'rank'>) {
  const { verdict, fix } = explain(finding, useStore().locale.value);
  return (
    <article class="verdict" {...attributesOf(finding, 0)}>
      <h1 tabIndex={-1} id="verdict">
        <Rich text={verdict} />
      </h1>
      <Meta finding={finding} />
      <PathPicture of={entry.case} rule={entry.rule} />
      <Exhibits finding={finding} entry={entry} />
      <Fix finding={finding} text={fix} />
    </article>
  );
}

/** A finding below the top one, folded to its sentence. */
export function Also({ finding, entry, rank }: FindingProps) {
  const { verdict, fix } = explain(finding, useStore().locale.value);
  return (
    <details class="also" {...attributesOf(finding, rank)}>
      <summary>
        <Severity severity={finding.severity} /> <Rich text={verdict} />
      </summary>
      <Meta finding={finding} />
      <Exhibits finding={finding} entry={entry} />
      <Fix finding={finding} text={fix} />
    </details>
  );
}
