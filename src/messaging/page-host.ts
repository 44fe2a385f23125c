import type { Wire } from './adapter.ts';
import type { PageMessage, WorkerMessage } from './protocol.ts';

/** What a page of the extension gets from the browser it runs in. */
export interface PageHost {
  readonly wire: Wire<PageMessage, WorkerMessage>;
  readonly tab: number;
  /** The browser's language tag, such as `ja` or `en-US`. */
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** Runs the listener when the theme changes while the page is open. */
  onThemeChange(listener: (theme: 'light' | 'dark') => void): void;
  /** Asks for access to all sites; must be called in a click. */
  requestHostAccess(): Promise<boolean>;
  /** Reloads the page that is watched. */
  reloadPage(): void;
  /** Opens the panel of this tab as an ordinary tab. */
  openInTab(): void;
}
