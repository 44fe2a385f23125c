import type { DocumentPolicy } from '../engine/case.ts';
import type { NetEvent, Received } from './events.ts';
import type { Frame, TabState } from './state.ts';

/** The URLs of the documents from this frame up to the top-level page; empty when a link of the chain was never seen. */
export function chainOf(frames: Readonly<Record<string, Frame>>, from: number): readonly string[] {
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

/** Characters of a policy that are kept; a longer one is left out whole, because half of it would say something else. */
const POLICY_LIMIT = 8_192;

function policyOf({ headers }: Received): Pick<Frame, 'policy'> {
  const policy = headers
    .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
    .map(({ value }) => value);
  return policy.length > 0 && policy.join().length <= POLICY_LIMIT ? { policy } : {};
}

/** The documents of an origin that the tab shows, each with its policy. */
export function policiesOf({ frames }: TabState, origin: string): readonly DocumentPolicy[] {
  return Object.values(frames)
    .filter(({ url }) => new URL(url).origin === origin)
    .map(({ url, policy = [] }) => ({ url, fields: policy }));
}

/** Statuses after which the old document stays (Fetch and HTML: no content, reset content). */
const STAYS: ReadonlySet<number> = new Set([204, 205]);

/** A document's answer: its frame holds a new document, and a new page begins a new list. */
export function navigated(tab: TabState, event: Received): TabState {
  const { resource, frame, parentFrame, url, status } = event;
  if (STAYS.has(status)) return tab;
  if (resource === 'sub_frame')
    return { ...tab, frames: { ...tab.frames, [frame]: { url, parent: parentFrame, ...policyOf(event) } } };
  // A page that is prerendered has another frame id; it does not replace the one on show.
  if (resource !== 'main_frame' || frame !== 0) return tab;
  const frames = { 0: { url, parent: -1, ...policyOf(event) } };
  return tab.preserveLog ? { ...tab, frames } : { ...tab, frames, cases: {}, dropped: 0, observations: [] };
}
