import { type Case, statusOf } from '../engine/case.ts';
import type { Diagnosis } from '../engine/finding.ts';

/** A Case with its diagnosis, and what its row shows. */
export interface Entry {
  readonly case: Case;
  readonly diagnosis: Diagnosis;
  readonly method: string;
  readonly url: string;
  readonly status: number | 'blocked';
  /** Id of the top finding; empty when nothing was found. */
  readonly rule: string;
  /** Entries of one fold share it: the endpoint, how it failed and why. */
  readonly fold: string;
}

/** The failures of one endpoint for one cause. */
export interface Row {
  readonly fold: string;
  readonly newest: Entry;
  /** Newest first; never empty. */
  readonly entries: readonly Entry[];
}

export const isOfServiceWorker = ({ tab }: Case): boolean => tab === -1;

const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '');

export function entryOf(of: Case, diagnosis: Diagnosis): Entry {
  const { method = '', url = '' } = of.exchange.hops.at(-1)?.request ?? {};
  const status = statusOf(of);
  const rule = diagnosis.findings[0]?.rule ?? '';
  const fold = JSON.stringify([isOfServiceWorker(of), method, withoutQuery(url), status, rule]);
  return { case: of, diagnosis, method, url, status, rule, fold };
}

/** Folds entries into rows, newest first; of entries of one moment the later one counts as newer. */
export function fold(entries: Iterable<Entry>): readonly Row[] {
  const folds = new Map<string, [Entry, ...Entry[]]>();
  const newestFirst = [...entries].reverse().sort((a, b) => b.case.now - a.case.now);
  for (const entry of newestFirst) {
    const others = folds.get(entry.fold);
    if (others) others.push(entry);
    else folds.set(entry.fold, [entry]);
  }
  return [...folds].map(([key, members]) => ({ fold: key, newest: members[0], entries: members }));
}
