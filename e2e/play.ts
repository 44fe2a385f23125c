import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { Tab } from './browsers/tab.ts';
import type { Lab } from './lab/server.ts';
import type { Story } from './lab/story.ts';

/** How long the panel may take to show what DevTools added; in milliseconds. */
const PATIENCE = 10_000;

/** Where the contract's attributes are looked for. */
export type Root = Page | FrameLocator;

/** What a row shows of a request. */
export interface Asked {
  readonly method: string;
  readonly url: string;
}

export const rows = (root: Root): Locator => root.locator('[data-case]');

export function rowOf(root: Root, { method, url }: Asked): Locator {
  return rows(root).and(root.locator(`[data-method="${method}"][data-url="${url}"]`));
}

export const findings = (root: Root): Locator => root.locator('[data-finding]');

/** Opens the page of a story and runs it; settled when the page has all its answers. */
export async function play({ page }: Tab, lab: Lab, id: string): Promise<void> {
  await page.goto(lab.page(id));
  await page.evaluate('lab.run()').catch((error: Error) => {
    // The story navigates away.
    if (!/Execution context was destroyed/.test(error.message)) throw error;
  });
}

/**
 * Makes the page send a request that is answered 403 without a word. The recorder keeps order: once this request has a
 * row, everything before it was seen.
 */
export async function fail({ page }: Tab, path: string): Promise<Asked> {
  const url = new URL(`/unexplained${path}`, page.url()).href;
  await page.evaluate((at) => fetch(at), url);
  return { method: 'GET', url };
}

async function blockThirdPartyCookies({ page }: Tab): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true });
}

const appeared = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: PATIENCE }).then(
    () => true,
    () => false,
  );

/** Plays a story and returns the rule that the panel names first, `healthy` when nothing is blocking, or what is wrong. */
export async function verdictOf(tab: Tab, panel: FrameLocator, lab: Lab, id: string, story: Story): Promise<string> {
  if (story.blocksThirdPartyCookies) await blockThirdPartyCookies(tab);
  await play(tab, lab, id);
  const request = lab.failing(id);
  if (!request) {
    await rowOf(panel, await fail(tab, '/end')).waitFor();
    return (await rows(panel).count()) === 1 ? 'healthy' : 'a case where none was to be';
  }
  const row = rowOf(panel, request);
  if (story.rule !== 'healthy') await appeared(row.and(panel.locator(`[data-rule="${story.rule}"]`)));
  if (!(await appeared(row))) return 'no case';
  await row.click();
  const first = findings(panel).first();
  if (!(await appeared(first)) || (await first.getAttribute('data-severity')) !== 'blocking') return 'healthy';
  return (await first.getAttribute('data-rule')) ?? 'no rule';
}
