import { lasting } from '../messaging/client.ts';
import type { PageHost } from '../messaging/page-host.ts';
import type { PageMessage, WorkerMessage } from '../messaging/protocol.ts';
import { browser } from './api.ts';
import { channelOf } from './port.ts';

/** In a DevTools panel the inspected tab; in the popup the active one; anywhere else the one that `?tab=` names. */
async function watchedTab(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  if (browser.devtools) return browser.devtools.inspectedWindow.tabId;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? -1;
}

const preference = matchMedia('(prefers-color-scheme: dark)');
const preferred = () => (preference.matches ? 'dark' : 'light');

/** DevTools may be dark in a light system. Firefox names its themes `light` and `dark`, Chrome `default` and `dark`. */
const devtoolsTheme = () => (browser.devtools?.panels.themeName === 'dark' ? 'dark' : 'light');

/** What a page of the extension needs of the browser. */
export async function openPage(): Promise<PageHost> {
  const tab = await watchedTab();
  const inDevtools = browser.devtools !== undefined;
  return {
    wire: lasting<PageMessage, WorkerMessage>(() => channelOf(browser.runtime.connect()), [{ type: 'watch', tab }]),
    tab,
    language: navigator.language,
    theme: inDevtools ? devtoolsTheme() : preferred(),
    onThemeChange: (listener) => {
      if (!inDevtools) preference.addEventListener('change', () => listener(preferred()));
      else browser.devtools.panels.onThemeChanged?.addListener((name) => listener(name === 'dark' ? 'dark' : 'light'));
    },
    requestHostAccess: () => browser.permissions.request({ origins: ['<all_urls>'] }),
    reloadPage: () => void browser.tabs.reload(tab),
    openInTab: () => void browser.tabs.create({ url: browser.runtime.getURL(`src/ui/panel/index.html?tab=${tab}`) }),
  };
}
