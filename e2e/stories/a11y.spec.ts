import type { Locator } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from '../fixtures.ts';
import { findings, play, rows } from '../play.ts';

/** The accessibility violations of the document that holds an element, each with the elements at fault. */
async function violationsOf(element: Locator): Promise<readonly string[]> {
  // Evaluated and not added as a script, which the pages' policy forbids.
  await element.evaluate((_element, source) => void new Function(source)(), axe.source);
  return element.evaluate(async () => {
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test('the panel has no accessibility violation, empty or with a diagnosis', async ({
  lab,
  tab,
  devtools: { panel },
}) => {
  const body = panel.locator('body');
  await expect(body).toHaveText(/\S/);
  expect(await violationsOf(body)).toEqual([]);
  await play(tab, lab, 'unexplained');
  await rows(panel).click();
  await expect(findings(panel).first()).toBeVisible();
  expect(await violationsOf(body)).toEqual([]);
});

test('a claim says by keyboard and by touch what it means, without a violation', async ({
  lab,
  tab,
  devtools: { panel },
}) => {
  await play(tab, lab, 'token-expired');
  await rows(panel).first().click();
  const section = panel.locator('details#authorization');
  if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
  const claim = section.getByRole('button', { name: 'exp', exact: true });
  const tip = section.getByRole('tooltip').filter({ hasText: 'RFC 7519 §4.1.4' });
  await expect(tip).toBeHidden();
  await claim.focus();
  await expect(tip).toBeVisible();
  expect(await violationsOf(panel.locator('body'))).toEqual([]);
  await claim.press('Escape');
  await expect(tip).toBeHidden();
  await claim.click();
  await expect(tip).toBeVisible();
});

test('the Cookies section has no accessibility violation, nor has its question', async ({
  lab,
  tab,
  devtools: { panel },
}) => {
  await play(tab, lab, 'session-cookie-duplicated');
  const remove = panel.locator('[data-cookie] .action button').first();
  await expect(remove).toBeVisible();
  expect(await violationsOf(panel.locator('body'))).toEqual([]);
  await remove.press('Enter');
  await expect(panel.getByRole('alertdialog')).toBeVisible();
  expect(await violationsOf(panel.locator('body'))).toEqual([]);
});

test('the popup has no accessibility violation', async ({ look, lab, browser401, tab }) => {
  await play(tab, lab, 'unexplained');
  const popup = await browser401.openPopup(tab);
  await popup.emulateMedia({ colorScheme: look.theme });
  await expect(rows(popup)).toBeVisible();
  expect(await violationsOf(popup.locator('body'))).toEqual([]);
  await popup.close();
});

test('Escape closes the help', async ({ devtools: { panel } }) => {
  const help = panel.getByRole('dialog');
  await panel.getByRole('button', { name: /^(?:Help|ヘルプ)/ }).click();
  await expect(help).toBeVisible();
  await help.press('Escape');
  await expect(help).toBeHidden();
});
