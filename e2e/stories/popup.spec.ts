import { expect, test } from '../fixtures.ts';
import { fail, play, rowOf, rows } from '../play.ts';

test('the badge counts the failures of its tab, with DevTools closed', async ({ lab, browser401, tab }) => {
  await tab.page.goto(lab.page('unexplained'));
  expect(await browser401.badge(tab)).toBe('');
  for (const path of ['/one', '/two', '/three']) await fail(tab, path);
  await expect.poll(() => browser401.badge(tab)).toBe('3');
  const other = await browser401.openTab();
  expect(await browser401.badge(other)).toBe('');
  await other.page.close();
});

test('the popup names the same rule as the panel', async ({ lab, browser401, tab }) => {
  await play(tab, lab, 'unexplained');
  const asked = { method: 'GET', url: `${lab.page('unexplained')}reports` };
  const popup = await browser401.openPopup(tab);
  await expect(rowOf(popup, asked)).toHaveAttribute('data-rule', 'unexplained');
  await popup.close();
  const { panel } = await tab.openPanel();
  await expect(rowOf(panel, asked)).toHaveAttribute('data-rule', 'unexplained');
});

test('the panel as an ordinary tab shows the cases of the tab it is given', async ({ lab, browser401, tab }) => {
  await play(tab, lab, 'unexplained');
  const page = await browser401.openPage(`src/ui/panel/index.html?tab=${tab.id}`);
  await expect(rows(page)).toHaveAttribute('data-rule', 'unexplained');
  await page.close();
});
