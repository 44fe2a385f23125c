import type { BrowserContext, CDPSession, FrameLocator, Page } from '@playwright/test';

declare const chrome: {
  readonly tabs: { create(of: { readonly url: string }): Promise<{ readonly id: number }> };
};

export interface DevTools {
  /** The DevTools window: page and panel together. */
  readonly window: Page;
  /** The 401 Doctor panel in it. */
  readonly panel: FrameLocator;
}

export interface Tab {
  /** The browser's tab id. */
  readonly id: number;
  readonly page: Page;
  /** Opens DevTools and leaves it on whatever panel it opens with. */
  openDevTools(): Promise<Page>;
  /** Opens DevTools and shows the 401 Doctor panel. */
  openPanel(): Promise<DevTools>;
}

/** Runs in the DevTools window; its modules are there once it shows its tabs. A string, so that `import` is left alone. */
const SHOW_PANEL = `(async () => {
  const { InspectorView } = await import('./ui/legacy/legacy.js');
  const view = InspectorView.InspectorView.instance();
  const find = () => view.tabbedPane.tabIds().find((id) => id.includes('401Doctor'));
  while (!find()) await new Promise(requestAnimationFrame);
  await view.showPanel(find());
})()`;

/** Shows the 401 Doctor panel of a DevTools window. */
export async function showPanel(window: Page): Promise<DevTools> {
  await window.evaluate(SHOW_PANEL);
  return { window, panel: window.frameLocator('iframe[src*="src/ui/panel/index.html"]') };
}

/** Opens an empty tab; `control` is a page of the extension. */
export async function openTab(context: BrowserContext, browser: CDPSession, control: Page): Promise<Tab> {
  const [page, id] = await Promise.all([
    context.waitForEvent('page'),
    control.evaluate(async () => (await chrome.tabs.create({ url: 'about:blank' })).id),
  ]);
  const openDevTools = async () => {
    const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
    const [window] = await Promise.all([
      context.waitForEvent('page', (opened) => opened.url().startsWith('devtools://')),
      browser.send('Target.openDevTools', { targetId: targetInfo.targetId }),
    ]);
    await window.locator('[role=tab]').first().waitFor({ state: 'attached' });
    return window;
  };
  return { id, page, openDevTools, openPanel: async () => showPanel(await openDevTools()) };
}
