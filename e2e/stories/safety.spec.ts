import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { findings, play, rows } from '../play.ts';

const BUILDS = ['chrome', 'firefox'].map((browser) =>
  join(import.meta.dirname, '../../dist', browser, 'manifest.json'),
);

for (const file of BUILDS) {
  test(`the policy of ${file.split('/').at(-2)} forbids connections and foreign code`, () => {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(manifest.permissions.toSorted()).toEqual(['cookies', 'storage', 'webRequest']);
  });
}

test('neither the panel nor the worker can connect anywhere', async ({ lab, browser401, tab, devtools: { panel } }) => {
  await play(tab, lab, 'unexplained');
  const url = lab.index;
  const attempt = (at: string) => fetch(at).then(() => 'connected', String);
  expect(await panel.locator('body').evaluate((_body, at) => fetch(at).then(() => 'connected', String), url)).toContain(
    'TypeError',
  );
  const [worker] = browser401.context.serviceWorkers();
  expect(await worker?.evaluate(attempt, url)).toContain('TypeError');
});

test('a whole diagnosis loads nothing but the extension itself', async ({ lab, browser401, tab }) => {
  const asked: string[] = [];
  const note = (request: Request) => {
    const from = request.serviceWorker()?.url() ?? request.frame().url();
    if (/^(?:chrome-extension|devtools):/.test(from)) asked.push(request.url());
  };
  browser401.context.on('request', note);
  const { panel } = await tab.openPanel();
  await play(tab, lab, 'unexplained');
  await rows(panel).click();
  await expect(findings(panel).first()).toBeVisible();
  const popup = await browser401.openPopup(tab);
  await expect(rows(popup)).toBeVisible();
  await popup.close();
  browser401.context.off('request', note);
  expect(asked.filter((url) => url.startsWith('chrome-extension:'))).not.toEqual([]);
  expect(asked.filter((url) => !/^(?:chrome-extension|devtools|data):/.test(url))).toEqual([]);
});
