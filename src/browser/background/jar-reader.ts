import type { JarRead } from '../../capture/events.ts';
import type { State, TabState } from '../../capture/state.ts';
import type { Case, Exchange, JarCookie } from '../../engine/case.ts';
import { browser } from '../api.ts';
import { hasHostAccess } from './access.ts';
import { readJar } from './cookie-jar.ts';

type Jar = JarRead['jar'];

const newCases = (after: TabState, before: TabState | undefined): readonly Case[] =>
  after.cases === before?.cases ? [] : Object.values(after.cases).filter(({ id }) => !before?.cases[id]);

/** The hosts that a request went to; each redirect may lead to another. */
const hostsOf = ({ hops }: Exchange) => [...new Set(hops.map(({ request }) => new URL(request.url).hostname))];

async function jarFor(hosts: readonly string[], tab: number): Promise<Jar> {
  try {
    const jar: readonly JarCookie[] = await readJar(hosts, tab);
    return jar.length === 0 && !(await hasHostAccess()) ? 'host-access-missing' : jar;
  } catch {
    return 'not-readable';
  }
}

async function pageOf(tab: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tab)).url;
  } catch {
    return undefined;
  }
}

/** Reads the jar for every new case. A burst of failures at the same hosts shares one reading. */
export function jarReader(tell: (event: JarRead) => void): (after: State, before: State) => void {
  const underWay = new Map<string, Promise<readonly [Jar, string | undefined]>>();

  function read(hosts: readonly string[], tab: number): Promise<readonly [Jar, string | undefined]> {
    const key = [tab, ...hosts].join(' ');
    const shared = underWay.get(key);
    if (shared) return shared;
    const reading = Promise.all([jarFor(hosts, tab), pageOf(tab)]).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  }

  return (after, before) => {
    for (const [tab, of] of Object.entries(after)) {
      for (const { id, exchange } of newCases(of, before[tab])) {
        void read(hostsOf(exchange), Number(tab)).then(([jar, page]) =>
          tell({ type: 'jar-read', tab: Number(tab), caseId: id, jar, ...(page !== undefined && { page }) }),
        );
      }
    }
  };
}
