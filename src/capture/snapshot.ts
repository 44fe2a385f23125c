import { EMPTY_TAB, type State, type TabState } from './state.ts';

/** The parts of a tab that are put away entry by entry, because they are large and change one entry at a time. */
const RECORDS = ['open', 'good', 'allowed', 'cases'] as const;
/** The parts that are put away whole. `answered` and `observations` matter for moments only, in which a busy worker is not stopped. */
const WHOLE = ['frames', 'preflights', 'setCookies', 'tokenExchanges'] as const;
/** `devtools` is left out: a worker that starts again is told anew. */
const FLAGS = ['recording', 'preserveLog', 'dropped', 'opener'] as const;

const SEPARATOR = '\n';

function entriesOfTab(id: string, tab: TabState): readonly (readonly [string, unknown])[] {
  const flags = FLAGS.filter((flag) => flag in tab).map((flag) => [[id, flag].join(SEPARATOR), tab[flag]] as const);
  const whole = WHOLE.map((part) => [[id, part].join(SEPARATOR), tab[part]] as const);
  const records = RECORDS.flatMap((part) =>
    Object.entries(tab[part]).map(([key, value]) => [[id, part, key].join(SEPARATOR), value] as const),
  );
  return [...flags, ...whole, ...records];
}

/** The state as flat entries for a key-value store; unchanged values are the same objects as before. */
export function entriesOf(state: State): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(state).flatMap(([id, tab]) => entriesOfTab(id, tab)));
}

/** What to write and what to remove so that a store which holds `before` holds `after`. */
export function difference(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): { readonly set: Readonly<Record<string, unknown>>; readonly remove: readonly string[] } {
  return {
    set: Object.fromEntries([...after].filter(([key, value]) => before.get(key) !== value)),
    remove: [...before.keys()].filter((key) => !after.has(key)),
  };
}

/** The state from its entries, as a store gave them back. */
export function stateFrom(stored: Readonly<Record<string, unknown>>): State {
  const tabs = new Map<string, Record<string, unknown>>();
  // Stores return keys in no certain order; request ids and case ids count upwards.
  const collator = new Intl.Collator('en', { numeric: true });
  for (const path of Object.keys(stored).toSorted(collator.compare)) {
    const [id, part, ...key] = path.split(SEPARATOR);
    if (id === undefined || part === undefined) continue;
    const tab = tabs.get(id) ?? {};
    tabs.set(id, tab);
    tab[part] = key.length === 0 ? stored[path] : { ...(tab[part] as object), [key.join(SEPARATOR)]: stored[path] };
  }
  return Object.fromEntries([...tabs].map(([id, parts]) => [id, { ...EMPTY_TAB, ...parts } as TabState]));
}
