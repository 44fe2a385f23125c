import { findChromium } from './browsers/find-chromium.ts';

/** Finds or installs the browser once, before any worker starts. */
export default function setup(): void {
  process.env.CHROMIUM_PATH = findChromium();
}
