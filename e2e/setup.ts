import { findChromium, findFirefox } from './browsers/find.ts';

/** Finds or installs the browsers once, before any worker starts. */
export default function setup(): void {
  process.env.CHROMIUM_PATH = findChromium();
  process.env.FIREFOX_PATH = findFirefox();
}
