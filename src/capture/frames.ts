import type { NetEvent, Received } from './events.ts';
import type { Frame, TabState } from './state.ts';

/** The URLs of the documents from this frame up to the top-level page; empty when a link of the chain was never seen. */
function chainOf(frames: Readonly<Record<string, Frame>>, from: number): readonly string[] {
  const urls: string[] = [];
  for (let id = from; id !== -1; ) {
    const frame = frames[id];
    if (!frame || urls.length > 20) return [];
    urls.push(frame.url);
    id = frame.parent;
  }
  return urls;
}

/** The documents that a request was made from. A navigation is made from the document above its frame. */
export function documentsOf({ frames }: TabState, { resource, frame, parentFrame }: NetEvent): readonly string[] {
  if (resource === 'main_frame') return [];
  return chainOf(frames, resource === 'sub_frame' ? parentFrame : frame);
}

/** Statuses after which the old document stays (Fetch and HTML: no content, reset content). */
const STAYS: ReadonlySet<number> = new Set([204, 205]);

/** A document's answer: its frame holds a new document, and a new page begins a new list. */
export function navigated(tab: TabState, { resource, frame, parentFrame, url, status }: Received): TabState {
  if (STAYS.has(status)) return tab;
  if (resource === 'sub_frame') return { ...tab, frames: { ...tab.frames, [frame]: { url, parent: parentFrame } } };
  // A page that is prerendered has another frame id; it does not replace the one on show.
  if (resource !== 'main_frame' || frame !== 0) return tab;
  const frames = { 0: { url, parent: -1 } };
  return tab.preserveLog ? { ...tab, frames } : { ...tab, frames, cases: {}, dropped: 0, observations: [] };
}
