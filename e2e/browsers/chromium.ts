import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from './find.ts';
import { type Look, makeProfile } from './profile.ts';
import { openTab, type Tab } from './tab.ts';

declare const chrome: {
  readonly runtime: { getManifest(): { readonly action: { readonly default_popup: string } } };
  readonly action: { getBadgeText(of: { readonly tabId: number }): Promise<string> };
  readonly developerPrivate: {
    updateExtensionConfiguration(of: { readonly extensionId: string; readonly hostAccess: HostAccess }): Promise<void>;
  };
};

export type HostAccess = 'ON_CLICK' | 'ON_ALL_SITES';

/** Chromium with the extension. */
export interface Doctored {
  readonly context: BrowserContext;
  openTab(): Promise<Tab>;
  /** Forgets cookies, the HTTP cache and what the extension's pages remember. */
  forget(): Promise<void>;
  /** Opens a page of the extension as an ordinary tab; `path` begins without a slash. */
  openPage(path: string): Promise<Page>;
  /** Opens the popup's page, as it looks when the toolbar button is pressed on that tab. */
  openPopup(tab: Tab): Promise<Page>;
  badge(tab: Tab): Promise<string>;
  /** What Chromium does after 30 idle seconds; the next event starts it again. */
  stopWorker(): Promise<void>;
  setHostAccess(access: HostAccess): Promise<void>;
  close(): Promise<void>;
}

export interface Launch extends Look {
  readonly headless: boolean;
}

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');

/** Stops what the stories say that an ad blocker stops. */
const BLOCKER = join(import.meta.dirname, '../lab/blocker');

/** Playwright then treats a DevTools window as a page, and the panel as one of its frames. */
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** Chromium with a profile of its own, in which the lab's host names lead to this machine. */
export interface Started {
  readonly context: BrowserContext;
  /** For commands about the whole browser. */
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** Starts Chromium, without the extension unless `args` load it. */
export async function startChromium({ headless, ...look }: Launch, args: readonly string[] = []): Promise<Started> {
  const profile = makeProfile(look);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    // Playwright's own headless mode takes no extensions.
    headless: false,
    // No emulation: DevTools docks into a real window, and theme and language are the browser's own.
    viewport: null,
    colorScheme: null,
    // The test runner puts English where this key is absent, and the type knows no other way to leave it out.
    ...({ locale: undefined } as object),
    args: [
      ...(headless ? ['--headless=new'] : []),
      `--lang=${look.language}`,
      '--window-size=1280,1000',
      '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1',
      '--ignore-certificate-errors',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium is gone');
  return {
    context,
    session: await browser.newBrowserCDPSession(),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export async function launchChromium(launch: Launch): Promise<Doctored> {
  const { context, session, close } = await startChromium(launch, [
    `--disable-extensions-except=${EXTENSION},${BLOCKER}`,
    `--load-extension=${EXTENSION},${BLOCKER}`,
  ]);
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => undefined));
  if (!worker) throw new Error(`Chromium does not load the extension in ${EXTENSION}: is it built?`);
  const extensionId = new URL(worker.url()).host;

  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const openPage = (path: string) => open(`chrome-extension://${extensionId}/${path}`);
  // Any page of the extension may ask for its tabs and badges; this one does nothing by itself.
  const control = await openPage('manifest.json');

  const inspector = await context.newCDPSession(control);
  await inspector.send('ServiceWorker.enable');

  return {
    context,
    openTab: () => openTab(context, session, control),
    async forget() {
      await context.clearCookies();
      await inspector.send('Network.clearBrowserCache');
      await control.evaluate(() => localStorage.clear());
    },
    openPage,
    async openPopup({ id }) {
      const path = await control.evaluate(() => chrome.runtime.getManifest().action.default_popup);
      return openPage(`${path}?tab=${id}`);
    },
    badge: ({ id }) => control.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id),
    async stopWorker() {
      const stopped = new Promise<void>((resolve) => {
        inspector.on('ServiceWorker.workerVersionUpdated', function listener({ versions }) {
          if (!versions.some(({ runningStatus }) => runningStatus === 'stopped')) return;
          inspector.off('ServiceWorker.workerVersionUpdated', listener);
          resolve();
        });
      });
      await inspector.send('ServiceWorker.stopAllWorkers');
      await stopped;
    },
    async setHostAccess(hostAccess) {
      const page = await open('chrome://extensions');
      await page.evaluate((of) => chrome.developerPrivate.updateExtensionConfiguration(of), {
        extensionId,
        hostAccess,
      });
      await page.close();
    },
    close,
  };
}
