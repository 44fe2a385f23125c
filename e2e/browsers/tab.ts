import type { BrowserContext, CDPSession, FrameLocator, Page } from '@playwright/test';

declare const chrome: {
  readonly tabs: { create(of: { readonly url: string }): Promise<{ readonly id: number }> };
};

export interface DevTools {
  /** The 401 Doctor panel. */
  readonly panel: FrameLocator;
  /** Writes a picture of DevTools, without the page above it. */
  screenshot(path: string): Promise<void>;
}

export interface Tab {
  /** The browser's tab id. */
  readonly id: number;
  readonly page: Page;
  /** Opens DevTools and shows the 401 Doctor panel. */
  openPanel(): Promise<DevTools>;
}

/** The height of the line of DevTools' own tabs, in pixels. */
const TAB_STRIP = 28;

/** Runs in the DevTools window; its modules are there once it shows its tabs. A string, so that `import` is left alone. */
const SHOW_PANEL = `(async () => {
  const { InspectorView } = await import('./ui/legacy/legacy.js');
  const view = InspectorView.InspectorView.instance();
  const find = () => view.tabbedPane.tabIds().find((id) => id.includes('401Doctor'));
  while (!find()) await new Promise(requestAnimationFrame);
  await view.showPanel(find());
})()`;

/** Shows the 401 Doctor panel of a DevTools window. */
async function showPanel(window: Page): Promise<DevTools> {
  await window.evaluate(SHOW_PANEL);
  const iframe = window.locator('iframe[src*="src/ui/panel/index.html"]');
  return {
    panel: iframe.contentFrame(),
    async screenshot(path) {
      const box = await iframe.boundingBox();
      if (!box) throw new Error('the panel is not shown');
      const y = box.y - TAB_STRIP;
      await window.screenshot({ path, clip: { x: 0, y, width: box.width, height: box.height + TAB_STRIP } });
    },
  };
}

/** Opens the DevTools of a page, and returns their window; `browser` is a session of the whole browser. */
export async function openDevTools(page: Page, browser: CDPSession): Promise<Page> {
  const context = page.context();
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const [window] = await Promise.all([
    context.waitForEvent('page', (opened) => opened.url().startsWith('devtools://')),
    browser.send('Target.openDevTools', { targetId: targetInfo.targetId }),
  ]);
  await window.locator('[role=tab]').first().waitFor({ state: 'attached' });
  return window;
}

/** Opens an empty tab; `control` is a page of the extension. */
export async function openTab(context: BrowserContext, browser: CDPSession, control: Page): Promise<Tab> {
  const [page, id] = await Promise.all([
    context.waitForEvent('page'),
    control.evaluate(async () => (await chrome.tabs.create({ url: 'about:blank' })).id),
  ]);
  return {
    id,
    page,
    openPanel: async () => showPanel(await openDevTools(page, browser)),
  };
}
