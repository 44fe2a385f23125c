import { EMPTY_TAB, type State, type TabState } from '../../capture/state.ts';
import type { Case } from '../../engine/case.ts';
import type { View } from '../../messaging/server.ts';
import { browser } from '../api.ts';
import { hasHostAccess } from './access.ts';

/** Requests of service workers have no tab. */
const SERVICE_WORKERS = '-1';

const SHOWN: readonly (keyof TabState)[] = ['cases', 'recording', 'preserveLog', 'devtools', 'dropped'];

/** Whether any page might show something else than before. Healthy requests change nothing that is shown. */
export function viewChanged(after: State, before: State): boolean {
  const tabs = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...tabs].some((tab) =>
    SHOWN.some((part) => (after[tab] ?? EMPTY_TAB)[part] !== (before[tab] ?? EMPTY_TAB)[part]),
  );
}

async function originOf(state: State, tab: number): Promise<string | undefined> {
  const url = state[tab]?.frames['0']?.url ?? (await browser.tabs.get(tab).catch(() => undefined))?.url;
  return url === undefined ? undefined : new URL(url).origin;
}

/** Service workers' failures are shown in the tabs of the origin that they serve. */
function ofServiceWorkers(state: State, origin: string | undefined): readonly Case[] {
  const cases = Object.values(state[SERVICE_WORKERS]?.cases ?? {});
  return cases.filter(({ exchange }) => origin !== undefined && exchange.initiator === origin);
}

/** What a page that watches the tab is to know. */
export async function viewOf(state: State, tab: number): Promise<View> {
  const [hostAccess, origin] = await Promise.all([hasHostAccess(), originOf(state, tab)]);
  const { recording, preserveLog, devtools, dropped, cases } = state[tab] ?? EMPTY_TAB;
  return {
    status: { recording, preserveLog, devtools, dropped, hostAccess },
    cases: [...Object.values(cases), ...ofServiceWorkers(state, origin)],
  };
}
