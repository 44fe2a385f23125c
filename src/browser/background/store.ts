import type { RecorderEvent } from '../../capture/events.ts';
import { record } from '../../capture/recorder.ts';
import { difference, entriesOf, stateFrom } from '../../capture/snapshot.ts';
import type { State } from '../../capture/state.ts';
import { browser } from '../api.ts';

type Listener = (after: State, before: State) => void;

/**
 * The recorder's state, in memory and in `storage.session`, which lives as long as the browser and is never on disk.
 * Events that come while an earlier worker's state is being read wait for it.
 */
export class Store {
  #state: State | undefined;
  readonly #waiting: RecorderEvent[] = [];
  readonly #listeners: Listener[] = [];
  #stored: ReadonlyMap<string, unknown> = new Map();
  #writing = false;
  readonly #ready: Promise<void>;

  constructor() {
    this.#ready = this.#load();
  }

  /** Runs after every change. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  dispatch(event: RecorderEvent): void {
    const before = this.#state;
    if (!before) {
      this.#waiting.push(event);
      return;
    }
    const after = record(before, event);
    if (after === before) return;
    this.#state = after;
    for (const listener of this.#listeners) listener(after, before);
    void this.#write();
  }

  async state(): Promise<State> {
    await this.#ready;
    return this.#state ?? {};
  }

  async #load(): Promise<void> {
    this.#state = stateFrom(await browser.storage.session.get(null));
    this.#stored = entriesOf(this.#state);
    for (const event of this.#waiting.splice(0)) this.dispatch(event);
  }

  /** One write at a time: what changes meanwhile goes into the next, so that a burst of requests costs few writes. */
  async #write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    try {
      for (;;) {
        const entries = entriesOf(this.#state ?? {});
        const { set, remove } = difference(this.#stored, entries);
        if (Object.keys(set).length === 0 && remove.length === 0) return;
        await browser.storage.session.remove([...remove]);
        await browser.storage.session.set(set);
        this.#stored = entries;
      }
    } catch {
      // The quota (10 MB) is used up. Letting old cases go starts the next write.
      queueMicrotask(() => this.dispatch({ type: 'store-full' }));
    } finally {
      this.#writing = false;
    }
  }
}
