import { expect, test } from '../fixtures.ts';
import { defineStory } from '../lab/story.ts';
import { fail, play, rowOf, rows } from '../play.ts';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('a stopped worker loses no earlier and no later failure', async ({
  lab,
  browser401,
  tab,
  devtools: { panel },
}) => {
  await tab.page.goto(lab.page('unexplained'));
  const before = rowOf(panel, await fail(tab, '/before'));
  await expect(before).toBeVisible();
  await browser401.stopWorker();
  await expect(rowOf(panel, await fail(tab, '/after'))).toBeVisible();
  await expect(before).toBeVisible();
  await expect(rows(panel)).toHaveCount(2);
  await expect.poll(() => browser401.badge(tab)).toBe('2');
});

// DevTools stays closed, because it would tell the headers once more.
test('a request that is open while the worker stops keeps its headers', async ({ lab, browser401, tab }) => {
  const arrival = gate();
  const release = gate();
  const story = defineStory({
    rule: 'basic-colon-missing',
    about: 'a slow server refuses credentials without a colon',
    page: 'http://app.test',
    async serve(_request, response) {
      arrival.open();
      await release.opened;
      response.writeHead(401).end();
    },
    async run({ url }) {
      return fetch(url('http://app.test', '/slow'), { headers: { authorization: `Basic ${btoa('ada')}` } });
    },
  });
  lab.add('slow', story);
  const played = play(tab, lab, 'slow');
  await arrival.opened;
  // Chromium stops only an idle worker: one that has put away what it saw.
  const page = await browser401.openPage('manifest.json');
  const stored = () => page.evaluate<string>('chrome.storage.session.get().then(JSON.stringify)');
  await expect.poll(stored).toContain('/slow/slow');
  await page.close();
  await browser401.stopWorker();
  release.open();
  await played;
  const popup = await browser401.openPopup(tab);
  const row = rowOf(popup, { method: 'GET', url: `${lab.page('slow')}slow` });
  await expect(row).toHaveAttribute('data-rule', story.rule);
  await popup.close();
});

test('two hundred failures at once are all counted and share a row', async ({
  lab,
  browser401,
  tab,
  devtools: { panel },
}) => {
  await tab.page.goto(lab.page('unexplained'));
  const url = new URL('/unexplained/burst', tab.page.url()).href;
  await tab.page.evaluate((at) => Promise.all(Array.from({ length: 200 }, () => fetch(at))), url);
  await expect(rowOf(panel, { method: 'GET', url })).toHaveAttribute('data-count', '200');
  await expect(rows(panel)).toHaveCount(1);
  await expect.poll(() => browser401.badge(tab)).toBe('200');
});

test('a panel that is opened late shows what failed before', async ({ lab, tab }) => {
  await play(tab, lab, 'unexplained');
  const { panel } = await tab.openPanel();
  await expect(rowOf(panel, { method: 'GET', url: `${lab.page('unexplained')}reports` })).toBeVisible();
});

test('a navigation clears the list unless the log is preserved', async ({
  lab,
  browser401,
  tab,
  devtools: { panel },
}) => {
  await tab.page.goto(lab.page('unexplained'));
  const first = rowOf(panel, await fail(tab, '/first'));
  await expect(first).toBeVisible();
  await tab.page.reload();
  await expect(rows(panel)).toHaveCount(0);
  await expect.poll(() => browser401.badge(tab)).toBe('');

  await panel.getByRole('checkbox', { name: 'Preserve log' }).check();
  const second = rowOf(panel, await fail(tab, '/second'));
  await expect(second).toBeVisible();
  await tab.page.reload();
  await expect(rowOf(panel, await fail(tab, '/third'))).toBeVisible();
  await expect(second).toBeVisible();
  await expect(rows(panel)).toHaveCount(2);
});

test('a failing request of a service worker stands under its own heading', async ({
  lab,
  tab,
  devtools: { panel },
}) => {
  const worker = `
    self.onactivate = (event) => event.waitUntil(self.clients.claim());
    self.onmessage = (event) => event.waitUntil(
      fetch(new URL('./refused', self.location)).then(() => event.source.postMessage('done')));`;
  const story = defineStory({
    rule: 'unexplained',
    about: 'a service worker is refused',
    page: 'https://app.test',
    serve({ path }, response) {
      if (path === '/worker.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(worker);
      else response.writeHead(403).end();
    },
    async run({ url }) {
      await navigator.serviceWorker.register(url('https://app.test', '/worker.js'));
      const { active } = await navigator.serviceWorker.ready;
      await new Promise((resolve) => {
        navigator.serviceWorker.onmessage = resolve;
        active?.postMessage('go');
      });
    },
  });
  lab.add('service-worker', story);
  await play(tab, lab, 'service-worker');
  const group = panel.getByRole('group', { name: 'Service workers' });
  await expect(group.locator('[data-case]')).toHaveAttribute('data-url', `${lab.page('service-worker')}refused`);
  await expect(rows(panel)).toHaveCount(1);
});
