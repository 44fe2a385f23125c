import { effect } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import type { PageHost } from '../messaging/page-host.ts';
import { StoreProvider } from './context.ts';
import { createStore } from './store.ts';

/** Draws a page of the extension, in the language and theme of the person. */
export function mount(host: PageHost, page: ComponentChildren): void {
  const { documentElement: html } = document;
  const store = createStore(host, localStorage);
  effect(() => {
    html.lang = store.locale.value;
  });
  const setTheme = (theme: PageHost['theme']) => {
    html.dataset.theme = theme;
  };
  setTheme(host.theme);
  host.onThemeChange(setTheme);
  const root = document.getElementById('root');
  if (root) render(<StoreProvider value={store}>{page}</StoreProvider>, root);
}
