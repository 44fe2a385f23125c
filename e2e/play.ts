import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { Tab } from './browsers/tab.ts';
import type { Lab } from './lab/server.ts';
import type { Story } from './lab/story.ts';

/** How long the panel may take to show what DevTools added; in milliseconds. */
const PATIENCE = 5_000;

/** Where the contract's attributes are looked for. */
type Root = Page | FrameLocator;

export const rows = (root: Root): Locator => root.locator('[data-case]');

export function rowOf(root: Root, { method, url }: { readonly method: string; readonly url: string }): Locator {
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

async function firstFinding(panel: FrameLocator, row: Locator): Promise<Locator> {
  await row.click();
  const first = findings(panel).first();
  await first.waitFor({ timeout: PATIENCE });
  return first;
}

/** Plays a story and returns the rule that the panel names first, `healthy` when nothing is blocking, or what is missing. */
export async function verdictOf(tab: Tab, panel: FrameLocator, lab: Lab, id: string, story: Story): Promise<string> {
  await play(tab, lab, id);
  const request = lab.failing(id);
  if (!request) {
    const end = rowOf(panel, await markEnd(tab));
    await end.waitFor({ timeout: PATIENCE });
    return (await rows(panel).count()) === 1 ? 'healthy' : 'a case where none was to be';
  }
  const row = rowOf(panel, request);
  const appeared = (locator: Locator) =>
    locator.waitFor({ timeout: PATIENCE }).then(
      () => true,
      () => false,
    );
  if (story.rule !== 'healthy') await appeared(row.and(panel.locator(`[data-rule="${story.rule}"]`)));
  if (!(await appeared(row))) return 'no case';
  const first = await firstFinding(panel, row);
  if ((await first.getAttribute('data-severity')) !== 'blocking') return 'healthy';
  return (await first.getAttribute('data-rule')) ?? 'no rule';
}

/**
 * Makes a request of the page fail for an invented reason, and returns what its row is to show.
 * The recorder keeps order: once that row is there, everything before it was seen.
 */
export async function markEnd({ page }: Tab): Promise<{ readonly method: string; readonly url: string }> {
  const url = new URL('/unexplained/end', page.url()).href;
  await page.evaluate((at) => fetch(at), url);
  return { method: 'GET', url };
}
