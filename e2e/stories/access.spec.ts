import { expect, test } from '../fixtures.ts';

test.afterEach(({ browser401 }) => browser401.setHostAccess('ON_ALL_SITES'));

test('without host access the panel says so and offers to ask for it', async ({
  lab,
  browser401,
  tab,
  devtools: { panel },
}) => {
  await tab.page.goto(lab.page('unexplained'));
  const ask = panel.getByRole('button', { name: 'Allow access' });
  await expect(ask).toHaveCount(0);
  await browser401.setHostAccess('ON_CLICK');
  await expect(ask).toBeVisible();
  await browser401.setHostAccess('ON_ALL_SITES');
  await expect(ask).toHaveCount(0);
});
