import type { State } from '../../capture/state.ts';
import { browser } from '../api.ts';

const countOf = (state: State, tab: string) => {
  const of = state[tab];
  return of ? Object.keys(of.cases).length + of.dropped : 0;
};

/** The badge holds four characters. */
const textOf = (count: number) => (count === 0 ? '' : count > 999 ? '999+' : String(count));

async function show(tab: string, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: Number(tab), text: textOf(count) });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Shows the count of failures on every tab where it changed. */
export function updateBadges(after: State, before: State): void {
  for (const tab of Object.keys(after)) {
    const count = countOf(after, tab);
    if (tab !== '-1' && count !== countOf(before, tab)) void show(tab, count);
  }
}

/** Shows the count of one tab again: the browser takes the text away when a page is replaced. */
export function refreshBadge(state: State, tab: number): void {
  void show(String(tab), countOf(state, String(tab)));
}

export function colourBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: '#c5221f' });
}
