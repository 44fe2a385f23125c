import { type DoctoredFirefox, launchFirefox } from '../browsers/firefox.ts';
import { test as base, expect } from '../fixtures.ts';

const test = base.extend<{ readonly firefox: DoctoredFirefox }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  firefox: async ({}, use) => {
    const firefox = await launchFirefox();
    await use(firefox);
    await firefox.close();
  },
});

test('the panel of Firefox names the cause of a failure', async ({ lab, firefox }) => {
  await firefox.navigate(lab.page('unexplained'));
  await firefox.openPanel();
  await firefox.inPage('await window.lab.run()');
  const url = JSON.stringify(lab.failing('unexplained')?.url);
  const row = `content.document.querySelector('[data-case][data-method="GET"][data-url=${url}]')`;
  await expect.poll(() => firefox.inPanel(`${row}?.dataset.rule`)).toBe('unexplained');
  expect(await firefox.inPanel(`content.document.querySelector('[data-finding]').dataset.rule`)).toBe('unexplained');
});

test('Firefox removes one of two cookies of one name', async ({ lab, firefox }) => {
  await firefox.navigate(lab.page('session-cookie-duplicated'));
  await firefox.openPanel();
  await firefox.inPage('await window.lab.run()');
  const rows = `[...content.document.querySelectorAll('[data-cookie]')]`;
  const outcomes = () => firefox.inPanel(`${rows}.map((row) => row.dataset.removal ?? 'there')`);
  await expect.poll(outcomes).toEqual(['there', 'there']);
  await firefox.inPanel(`${rows}[0].querySelector('.action button').click()`);
  await firefox.inPanel(`content.document.querySelector('dialog[open] .danger').click()`);
  await expect.poll(outcomes).toEqual(['removed', 'there']);
  await firefox.inPanel(`${rows}[1].querySelector('.action button').click()`);
  await firefox.inPanel(`content.document.querySelector('dialog[open] .danger').click()`);
  await expect.poll(outcomes).toEqual(['removed', 'removed']);
});
