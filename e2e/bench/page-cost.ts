import type { Page } from '@playwright/test';
import { launchChromium, startChromium } from '../browsers/chromium.ts';
import { openDevTools } from '../browsers/tab.ts';

/** A page that fetches as many times, so many at once as a browser opens connections to a host. */
const FETCHES = { total: 2_000, atOnce: 6 } as const;

const LOOK = { language: 'en', theme: 'light', headless: true } as const;

/** A browser that shows the page of the benchmark. */
interface Shown {
  /** Milliseconds that the page takes for its fetches. */
  time(): Promise<number>;
  close(): Promise<void>;
}

async function show(page: Page, url: string, close: () => Promise<void>): Promise<Shown> {
  await page.goto(url);
  const time = () =>
    page.evaluate(async ({ total, atOnce }) => {
      const started = performance.now();
      let left = total;
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          while (left-- > 0) await fetch(`/${left}`);
        }),
      );
      return performance.now() - started;
    }, FETCHES);
  // The first time starts processes and compiles.
  await time();
  return { time, close };
}

async function showPlain(url: string, hasDevTools: boolean): Promise<Shown> {
  const { context, session, close } = await startChromium(LOOK);
  const page = await context.newPage();
  if (hasDevTools) await openDevTools(page, session);
  return show(page, url, close);
}

async function showDoctored(url: string, hasDevTools: boolean): Promise<Shown> {
  const { openTab, close } = await launchChromium(LOOK);
  const tab = await openTab();
  if (hasDevTools) await tab.openPanel();
  return show(tab.page, url, close);
}

/**
 * How many times as long a page that only fetches takes with the extension as without it: one ratio a round. With DevTools, they are open in both,
 * on the panel in one.
 */
export async function pageCost(url: string, rounds: number, hasDevTools: boolean): Promise<readonly number[]> {
  const plain = await showPlain(url, hasDevTools);
  const doctored = await showDoctored(url, hasDevTools);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await plain.time();
    const between = await doctored.time();
    const after = await plain.time();
    // A machine that slows down or speeds up meanwhile cancels out.
    ratios.push((2 * between) / (before + after));
  }
  await plain.close();
  await doctored.close();
  return ratios;
}
