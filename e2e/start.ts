import { type Doctored, launchChromium } from './browsers/chromium.ts';
import { findNginx } from './lab/find-nginx.ts';
import { type Lab, startLab } from './lab/server.ts';
import { findStories, type Stories } from './lab/stories.ts';
import type { Story } from './lab/story.ts';
import { play, rows, verdictOf } from './play.ts';

const SCREENSHOT = 'test-results/panel.png';

/** The stories of the picture: one of each kind. */
const PICTURED = [
  'authorization-missing',
  'cookie-samesite-lax-withheld',
  'cors-preflight-unauthenticated',
  'token-expired',
  'token-scope-insufficient',
];

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens a browser on the lab and waits until it is closed. */
async function show(lab: Lab): Promise<void> {
  const { context, openTab, close } = await launchChromium({ language: 'en', theme: 'light', headless: false });
  const tab = await openTab();
  for (const other of context.pages()) if (other !== tab.page) await other.close();
  await tab.page.goto(lab.index);
  await tab.openPanel();
  console.log('The browser shows it, with the 401 Doctor panel open. Close the browser to end.');
  await context.waitForEvent('close', { timeout: 0 });
  await close();
}

/** Plays stories while there are some, and prints what the panel says of each; returns how many are not named first. */
async function walk(browser: Doctored, lab: Lab, queue: Iterable<[string, Story]>, width: number): Promise<number> {
  let misses = 0;
  for (const [id, story] of queue) {
    await browser.forget();
    const tab = await browser.openTab();
    const { panel } = await tab.openPanel();
    const verdict = await verdictOf(tab, panel, lab, id, story).catch(String);
    const named = verdict === story.rule;
    if (!named) misses++;
    console.log(`${id.padEnd(width)}  ${verdict}${named ? '' : `  ✗ expected ${story.rule}`}`);
    await tab.page.close();
  }
  return misses;
}

/** Plays every story; returns how many are not named first. */
async function walkAll(browsers: readonly Doctored[], lab: Lab, stories: Stories): Promise<number> {
  const width = Math.max(...[...stories.keys()].map((id) => id.length));
  // One iterator for all: each browser takes the next story that nobody has taken.
  const queue = stories.entries();
  const misses = await Promise.all(browsers.map((browser) => walk(browser, lab, queue, width)));
  return misses.reduce((sum, more) => sum + more, 0);
}

/** Takes a picture of the panel with some of the stories in it. */
async function picture(browser: Doctored, lab: Lab, stories: Stories): Promise<void> {
  await browser.forget();
  const tab = await browser.openTab();
  const { panel, screenshot } = await tab.openPanel();
  await panel.getByRole('checkbox', { name: 'Preserve log' }).check();
  const pictured = [...stories.keys()].filter((id) => PICTURED.includes(id));
  for (const id of pictured) await play(tab, lab, id);
  const row = rows(panel).and(panel.locator('[data-rule="token-expired"]'));
  await row.click({ timeout: 5_000 }).catch(() => console.log('token-expired is missing in the picture.'));
  await screenshot(SCREENSHOT);
  console.log(`The panel: ${SCREENSHOT}\n`);
}

/** One story a rule, and the healthy ones; `--all` for the variants, too. */
function toWalk(stories: Stories): Stories {
  if (process.argv.includes('--all')) return stories;
  return new Map([...stories].filter(([id, { rule }]) => id === rule || rule === 'healthy'));
}

/** All that can be played here: without nginx, the stories behind it cannot. */
async function findPlayable(): Promise<Stories> {
  const stories = await findStories();
  try {
    findNginx();
    return stories;
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : error} The stories behind nginx are left out.\n`);
    return new Map([...stories].filter(([, { nginx }]) => nginx === undefined));
  }
}

const stories = await findPlayable();
const lab = await startLab(stories);
console.log(`The lab: ${lab.index}\n`);
if (hasDisplay) await show(lab);
else {
  const launch = () => launchChromium({ language: 'en', theme: 'light', headless: true });
  const browsers = [await launch(), await launch()] as const;
  await picture(browsers[0], lab, stories);
  const walked = toWalk(stories);
  const misses = await walkAll(browsers, lab, walked);
  console.log(`\n${walked.size - misses} of ${walked.size} stories are named first.`);
  if (walked.size < stories.size) console.log(`npm start -- --all walks all ${stories.size}.`);
  if (misses > 0) process.exitCode = 1;
  for (const browser of browsers) await browser.close();
}
await lab.close();
