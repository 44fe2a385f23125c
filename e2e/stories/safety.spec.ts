import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { play, rowOf } from '../play.ts';

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

test('a whole diagnosis makes no request of its own', async ({ lab, browser401, tab, devtools: { panel } }) => {
  const asked: string[] = [];
  browser401.context.on('request', (request) => {
    const from = request.serviceWorker()?.url() ?? request.frame().url();
    if (from.startsWith('chrome-extension:') && !/^(chrome-extension|data|blob):/.test(request.url()))
      asked.push(request.url());
  });
  await play(tab, lab, 'unexplained');
  await rowOf(panel, { method: 'GET', url: `${lab.page('unexplained')}reports` }).click();
  await expect(panel.locator('[data-finding]').first()).toBeVisible();
  expect(asked).toEqual([]);
});
