import type { Entry } from './fold.ts';

export const GROUPS = ['all', '401', '403', 'blocked', 'other'] as const;

/** What the status filter lets through. */
export type Group = (typeof GROUPS)[number];

export function groupOf({ status }: Pick<Entry, 'status'>): Group {
  if (status === 401) return '401';
  if (status === 403) return '403';
  return status === 'blocked' ? 'blocked' : 'other';
}

/** Whether a row's words hold every word of the filter; `-word` leaves out what holds it. Letter case does not count. */
export function matches(words: string, filter: string): boolean {
  const text = words.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== '' && term !== '-')
    .every((term) => (term.startsWith('-') ? !text.includes(term.slice(1)) : text.includes(term)));
}

/** How many entries each group holds. */
export function countGroups(entries: readonly Pick<Entry, 'status'>[]): Readonly<Record<Group, number>> {
  const counts: Record<Group, number> = { all: entries.length, '401': 0, '403': 0, blocked: 0, other: 0 };
  for (const entry of entries) counts[groupOf(entry)]++;
  return counts;
}
