import { launchChromium } from './browsers/chromium.ts';
import { type Lab, startLab } from './lab/server.ts';
import { findStories, type Stories } from './lab/stories.ts';
import { verdictOf } from './play.ts';

const SCREENSHOT = 'test-results/panel.png';

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
async function walk(lab: Lab, stories: Stories): Promise<boolean> {
  const { openTab, forget, close } = await launchChromium({ language: 'en', theme: 'light', headless: true });
  const width = Math.max(...[...stories.keys()].map((id) => id.length));
  let misses = 0;
  for (const [id, story] of stories) {
    await forget();
    const tab = await openTab();
    const { window, panel } = await tab.openPanel();
    const verdict = await verdictOf(tab, panel, lab, id, story).catch(String);
    if (verdict !== story.rule) misses++;
    console.log(`${id.padEnd(width)}  ${verdict}${verdict === story.rule ? '' : `  ✗ expected ${story.rule}`}`);
    if (story.fails) await window.screenshot({ path: SCREENSHOT });
    await tab.page.close();
  }
  console.log(`\n${stories.size - misses} of ${stories.size} stories are named first.`);
  console.log(`The panel of the last one: ${SCREENSHOT}`);
  await close();
  return misses === 0;
}

const stories = await findStories();
const lab = await startLab(stories);
console.log(`The lab: ${lab.index}\n`);
if (hasDisplay) await show(lab);
else if (!(await walk(lab, stories))) process.exitCode = 1;
await lab.close();
