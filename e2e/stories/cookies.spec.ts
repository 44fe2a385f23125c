import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { setCookies } from '../lab/set-cookies.ts';
import { defineStory } from '../lab/story.ts';
import { play } from '../play.ts';

declare const chrome: {
  readonly cookies: {
    getAll(of: object): Promise<readonly { readonly value: string }[]>;
  };
};

/** Six cookies of one name: by path, by domain, by partition. */
const TWINS = [
  'session=root; Path=/; Secure; HttpOnly',
  'session=below; Path=/twins/api; Secure; HttpOnly',
  'session=wide; Path=/; Domain=shop.test; Secure; HttpOnly',
  'session=own; Path=/; Domain=api.shop.test; Secure',
  'session=parted; Path=/; Secure; HttpOnly; SameSite=None; Partitioned',
  '__Host-session=host; Path=/; Secure',
];

const story = defineStory({
  rule: 'session-cookie-duplicated',
  about: 'a server reads the wrong one of many sessions',
  page: 'https://www.shop.test',
  serve({ path, headers }, response) {
    response.setHeader('access-control-allow-origin', headers.origin ?? '*');
    response.setHeader('access-control-allow-credentials', 'true');
    if (path === '/api/login') setCookies(response, ...TWINS);
    else response.writeHead(401).end();
  },
  async run({ url }) {
    await fetch(url('https://api.shop.test', '/api/login'), { credentials: 'include' });
    await fetch(url('https://api.shop.test', '/api/me'), { credentials: 'include' });
  },
});

/** The values of the cookies in the jar, in the order in which the browser tells them. */
async function jarOf(control: Page): Promise<readonly string[]> {
  const cookies = await control.evaluate(() => chrome.cookies.getAll({ domain: 'shop.test', partitionKey: {} }));
  return cookies.map(({ value }) => value);
}

const cookies = (panel: FrameLocator) => panel.locator('[data-cookie]');

const removeIn = (row: Locator) => row.getByRole('button', { name: /^Remove/ });

const questionIn = (panel: FrameLocator) => panel.getByRole('alertdialog');

test.beforeEach(async ({ lab, tab }) => {
  lab.add('twins', story);
  await play(tab, lab, 'twins');
});

test('a cookie is removed after a question, and none of its twins', async ({ browser401, devtools: { panel } }) => {
  const control = await browser401.openPage('manifest.json');
  const jar = await jarOf(control);
  expect(jar).toHaveLength(TWINS.length);
  await expect(cookies(panel)).toHaveCount(jar.length);
  for (const [index] of jar.entries()) {
    const row = cookies(panel).nth(index);
    await removeIn(row).press('Enter');
    await questionIn(panel).getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(row).toHaveAttribute('data-removal', 'removed');
    await expect(removeIn(row)).toHaveCount(0);
    expect(await jarOf(control)).toEqual(jar.slice(index + 1));
  }
  await control.close();
});

test('a cookie stays when the question is answered with no', async ({ browser401, devtools: { panel } }) => {
  const control = await browser401.openPage('manifest.json');
  const remove = removeIn(cookies(panel).first());
  await remove.press('Enter');
  await questionIn(panel).getByRole('button', { name: 'Keep it' }).press('Enter');
  await expect(questionIn(panel)).toHaveCount(0);
  await expect(remove).toBeFocused();
  await remove.press('Enter');
  await questionIn(panel).press('Escape');
  await expect(questionIn(panel)).toHaveCount(0);
  await expect(remove).toBeFocused();
  expect(await jarOf(control)).toHaveLength(TWINS.length);
  await control.close();
});

test('a cookie that is gone meanwhile is not said to be removed', async ({ browser401, devtools: { panel } }) => {
  const row = cookies(panel).first();
  await expect(row).toBeVisible();
  await browser401.context.clearCookies();
  await removeIn(row).press('Enter');
  await questionIn(panel).getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(row).toHaveAttribute('data-removal', 'absent');
});
