import { test as base } from '@playwright/test';
import { type Doctored, launchChromium } from './browsers/chromium.ts';
import type { Look } from './browsers/profile.ts';
import type { DevTools, Tab } from './browsers/tab.ts';
import { type Lab, startLab } from './lab/server.ts';
import { findStories } from './lab/stories.ts';

export interface PerWorker {
  readonly look: Look;
  readonly lab: Lab;
  /** One browser for all tests of a worker that want the same look. */
  readonly browser401: Doctored;
}

interface PerTest {
  /** A fresh tab, in a browser that remembers nothing. */
  readonly tab: Tab;
  /** The real DevTools of that tab, open on the 401 Doctor panel. */
  readonly devtools: DevTools;
}

export const test = base.extend<PerTest, PerWorker>({
  look: [
    { language: 'en', theme: 'light' },
    { scope: 'worker', option: true },
  ],
  lab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const lab = await startLab(await findStories());
      await use(lab);
      await lab.close();
    },
    { scope: 'worker' },
  ],
  browser401: [
    async ({ look }, use) => {
      const browser = await launchChromium({ ...look, headless: true });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  tab: async ({ browser401 }, use) => {
    await browser401.forget();
    const tab = await browser401.openTab();
    await use(tab);
    await tab.page.close();
  },
  devtools: async ({ tab }, use) => use(await tab.openPanel()),
});

export { expect } from '@playwright/test';
