import type { Case } from '../engine/case.ts';
import { diagnose } from '../engine/diagnose.ts';
import type { ViewChange } from '../messaging/protocol.ts';
import { type Entry, entryOf } from './fold.ts';

/** A longer turn would be felt as a stutter, in milliseconds. */
const TURN = 12;

/** Rows are computed anew after each publication, so a burst is not told more often than this, in milliseconds. */
const PAUSE = 100;

/**
 * Diagnoses what the worker tells, in turns short enough that the page stays usable during a burst. `publish` gets all
 * entries after each turn; a changed Case keeps its old diagnosis until it has the new one.
 */
export function intake(publish: (entries: ReadonlyMap<string, Entry>) => void): (message: ViewChange) => void {
  const entries = new Map<string, Entry>();
  const waiting = new Map<string, Case>();
  let scheduled = false;
  let published = 0;

  function tell() {
    published = performance.now();
    publish(new Map(entries));
  }

  function turn() {
    scheduled = false;
    const start = performance.now();
    try {
      for (const [id, of] of waiting) {
        waiting.delete(id);
        entries.set(id, entryOf(of, diagnose(of)));
        if (performance.now() > start + TURN) break;
      }
    } finally {
      if (waiting.size === 0 || start > published + PAUSE) tell();
      if (waiting.size > 0) schedule();
    }
  }

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    setTimeout(turn);
  }

  return ({ reset, changed, removed }) => {
    const kept = new Set(changed.map(({ id }) => id));
    if (reset) waiting.clear();
    for (const id of reset ? entries.keys() : removed) {
      if (kept.has(id)) continue;
      entries.delete(id);
      waiting.delete(id);
    }
    for (const of of changed) waiting.set(of.id, of);
    if (waiting.size > 0) schedule();
    else tell();
  };
}
