import { browser } from '../api.ts';

const EVERYWHERE = { origins: ['<all_urls>'] };

/** Whether the person lets the extension see the requests of all sites. */
export const hasHostAccess = (): Promise<boolean> => browser.permissions.contains(EVERYWHERE);

export function onAccessChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
