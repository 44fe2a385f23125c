import { expect, test } from '../fixtures.ts';
import { findings, play, rows } from '../play.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

test('the panel follows the theme of DevTools', async ({ look, devtools: { panel } }) => {
  await expect(panel.locator('html')).toHaveAttribute('data-theme', look.theme);
});

test('the popup follows theme and language of the browser', async ({ look, lab, browser401, tab }) => {
  await play(tab, lab, 'unexplained');
  const popup = await browser401.openPopup(tab);
  await popup.emulateMedia({ colorScheme: look.theme });
  await expect(popup.locator('html')).toHaveAttribute('data-theme', look.theme);
  await expect(popup.locator('html')).toHaveAttribute('lang', look.language);
  if (look.language === 'ja') await expect(rows(popup)).toHaveText(JAPANESE);
  else await expect(rows(popup)).not.toHaveText(JAPANESE);
  await popup.close();
});

test('the language is switched in place, and remembered', async ({ lab, browser401, tab, devtools: { panel } }) => {
  await play(tab, lab, 'unexplained');
  await rows(panel).click();
  const first = findings(panel).first();
  await panel.getByText('ja', { exact: true }).click();
  await expect(panel.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(first).toHaveText(JAPANESE);
  const popup = await browser401.openPopup(tab);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'ja');
  await popup.close();
  await panel.getByText('en', { exact: true }).click();
  await expect(panel.locator('html')).toHaveAttribute('lang', 'en');
  await expect(first).not.toHaveText(JAPANESE);
});
