import { computed, signal } from '@preact/signals';
import { titleOf } from '../engine/explain.ts';
import { factsOf } from '../engine/facts.ts';
import type { Stack } from '../engine/remedies/stacks.ts';
import type { Locale } from '../engine/rule.ts';
import { localeOf, tellIn } from '../i18n/locale.ts';
import type { PageHost } from '../messaging/page-host.ts';
import type { TabStatus } from '../messaging/protocol.ts';
import { countGroups, type Group, groupOf, matches } from './filter.ts';
import { type Entry, fold, isOfServiceWorker, type Row } from './fold.ts';
import { intake } from './intake.ts';
import { createRemovals } from './removals.ts';

const LOCALE = 'locale';

/** What the person chose in the list. */
interface Choice {
  readonly id: string;
  /** Finds the row again when the case itself is gone. */
  readonly fold: string;
  /** This very case, not the newest of its row. */
  readonly exact: boolean;
}

/** The state of a page: what the worker told, what the person chose, and what follows from both. */
export function createStore(host: PageHost, memory: Pick<Storage, 'getItem' | 'setItem'>) {
  const entries = signal<ReadonlyMap<string, Entry>>(new Map());
  const status = signal<TabStatus | undefined>(undefined);
  const filter = signal('');
  const group = signal<Group>('all');
  const choice = signal<Choice | undefined>(undefined);
  const stack = signal<Stack | undefined>(undefined);
  const openSections = signal<Readonly<Record<string, boolean>>>({});
  /** Percent of the room that the list takes. */
  const listShare = signal(40);
  const locale = signal<Locale>(localeOf(memory.getItem(LOCALE) ?? host.language));
  const tell = computed(() => tellIn(locale.value));

  const titleOfEntry = ({ rule }: Entry) => (rule ? titleOf(rule, locale.value) : tell.value('nothingFound'));

  const matching = computed(() =>
    [...entries.value.values()].filter((entry) =>
      matches([entry.method, entry.status, entry.url, entry.rule, titleOfEntry(entry)].join(' '), filter.value),
    ),
  );
  const counts = computed(() => countGroups(matching.value));

  /** The rows of the tab, then those of service workers. */
  const lists = computed(() => {
    const shown = matching.value.filter((entry) => group.value === 'all' || groupOf(entry) === group.value);
    const rows = fold(shown);
    return {
      tab: rows.filter(({ newest }) => !isOfServiceWorker(newest.case)),
      workers: rows.filter(({ newest }) => isOfServiceWorker(newest.case)),
    };
  });
  const rows = computed<readonly Row[]>(() => [...lists.value.tab, ...lists.value.workers]);
  const rowOfCase = computed(
    () => new Map(rows.value.flatMap((row) => row.entries.map((entry) => [entry.case.id, row] as const))),
  );

  const selectedRow = computed<Row | undefined>(() => {
    const { id, fold } = choice.value ?? {};
    const chosen = id && (rowOfCase.value.get(id) ?? rows.value.find((row) => row.fold === fold));
    return chosen || rows.value[0];
  });
  const selected = computed<Entry | undefined>(() => {
    const exact = choice.value?.exact && selectedRow.value?.entries.find((entry) => entry.case.id === choice.value?.id);
    return exact || selectedRow.value?.newest;
  });
  const facts = computed(() => selected.value && factsOf(selected.value.case));

  const receive = intake((changed) => {
    entries.value = changed;
  });
  const removals = createRemovals(host.wire);
  host.wire.listen((message) => {
    if (message.type === 'cookie-removal') return removals.told(message);
    if (message.reset) removals.reset();
    status.value = message.status;
    receive(message);
  });

  return {
    host,
    entries,
    status,
    filter,
    group,
    stack,
    openSections,
    listShare,
    locale,
    tell,
    counts,
    lists,
    rows,
    selectedRow,
    selected,
    facts,
    removals,
    titleOfEntry,
    choose: (row: Row) => {
      choice.value = { id: row.newest.case.id, fold: row.fold, exact: false };
    },
    chooseExactly: (entry: Entry) => {
      choice.value = { id: entry.case.id, fold: entry.fold, exact: true };
    },
    setLocale: (chosen: Locale) => {
      memory.setItem(LOCALE, chosen);
      locale.value = chosen;
    },
    clearFilter: () => {
      filter.value = '';
      group.value = 'all';
    },
    clear: () => {
      choice.value = undefined;
      host.wire.send({ type: 'clear', tab: host.tab });
    },
    record: (on: boolean) => host.wire.send({ type: 'record', tab: host.tab, on }),
    preserveLog: (on: boolean) => host.wire.send({ type: 'preserve-log', tab: host.tab, on }),
  };
}

export type Store = ReturnType<typeof createStore>;
