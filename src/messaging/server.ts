import type { Case } from '../engine/case.ts';
import type { Wire } from './adapter.ts';
import type { PageMessage, TabStatus, ViewChange, WorkerMessage } from './protocol.ts';

/** What a page that watches a tab is to know. */
export interface View {
  readonly status: TabStatus;
  readonly cases: readonly Case[];
}

/** Says something to the page that asked, as long as it is there. */
type Answer = (message: WorkerMessage) => void;

interface Watcher {
  readonly wire: Wire<WorkerMessage, PageMessage>;
  tab: number | undefined;
  told: View | undefined;
}

/** The worker's end: tells every page what changed in the tab that it watches. Values are compared by identity. */
export class Server {
  readonly #watchers = new Set<Watcher>();
  readonly #viewOf: (tab: number) => Promise<View>;

  constructor(viewOf: (tab: number) => Promise<View>) {
    this.#viewOf = viewOf;
  }

  /** Adds a page. Everything it says but `watch` goes to the handler. Returns what to call when it is gone. */
  add(wire: Wire<WorkerMessage, PageMessage>, handle: (message: PageMessage, answer: Answer) => void): () => void {
    const watcher: Watcher = { wire, tab: undefined, told: undefined };
    this.#watchers.add(watcher);
    const answer: Answer = (message) => this.#watchers.has(watcher) && wire.send(message);
    wire.listen((message) => {
      if (message.type !== 'watch') return handle(message, answer);
      watcher.tab = message.tab;
      watcher.told = undefined;
      void this.#tell(watcher);
    });
    return () => this.#watchers.delete(watcher);
  }

  async publish(): Promise<void> {
    await Promise.all([...this.#watchers].map((watcher) => this.#tell(watcher)));
  }

  async #tell(watcher: Watcher): Promise<void> {
    const { tab, wire } = watcher;
    if (tab === undefined) return;
    const view = await this.#viewOf(tab);
    if (watcher.tab !== tab) return;
    const before = watcher.told;
    watcher.told = view;
    const message = changeOf(tab, before, view);
    if (message) wire.send(message);
  }
}

function sameStatus(a: TabStatus, b: TabStatus): boolean {
  return (Object.keys(a) as (keyof TabStatus)[]).every((key) => a[key] === b[key]);
}

/** The message that brings a page from one view to the next, or nothing when they are the same. */
export function changeOf(tab: number, before: View | undefined, after: View): ViewChange | undefined {
  const known = new Map(before?.cases.map((each) => [each.id, each]));
  const left = new Set(after.cases.map(({ id }) => id));
  const changed = after.cases.filter((each) => known.get(each.id) !== each);
  const removed = [...known.keys()].filter((id) => !left.has(id));
  const same = before && changed.length === 0 && removed.length === 0 && sameStatus(before.status, after.status);
  return same ? undefined : { type: 'view', tab, reset: before === undefined, status: after.status, changed, removed };
}
