import { type Doctored, launchChromium } from './browsers/chromium.ts';
import { type Lab, startLab } from './lab/server.ts';
import { findStories, type Stories } from './lab/stories.ts';
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
  const { context, openTab } = await launchChromium({ language: 'en', theme: 'light', headless: false });
  const tab = await openTab();
  for (const other of context.pages()) if (other !== tab.page) await other.close();
  await tab.page.goto(lab.index);
  await tab.openPanel();
  console.log('The browser shows it, with the 401 Doctor panel open. Close the browser to end.');
  await context.waitForEvent('close', { timeout: 0 });
}

/** Plays every story and prints what the panel says of each; false when a story is not named first. */
async function walk(browser: Doctored, lab: Lab, stories: Stories): Promise<boolean> {
  const width = Math.max(...[...stories.keys()].map((id) => id.length));
  let misses = 0;
  for (const [id, story] of stories) {
    await browser.forget();
    const tab = await browser.openTab();
    const { panel } = await tab.openPanel();
    const verdict = await verdictOf(tab, panel, lab, id, story).catch(String);
    if (verdict !== story.rule) misses++;
    console.log(`${id.padEnd(width)}  ${verdict}${verdict === story.rule ? '' : `  ✗ expected ${story.rule}`}`);
    await tab.page.close();
  }
  console.log(`\n${stories.size - misses} of ${stories.size} stories are named first.`);
  return misses === 0;
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
  console.log(`The panel: ${SCREENSHOT}`);
}

const stories = await findStories();
const lab = await startLab(stories);
console.log(`The lab: ${lab.index}\n`);
if (hasDisplay) await show(lab);
else {
  const browser = await launchChromium({ language: 'en', theme: 'light', headless: true });
  if (!(await walk(browser, lab, stories))) process.exitCode = 1;
  await picture(browser, lab, stories);
  await browser.close();
}
await lab.close();
