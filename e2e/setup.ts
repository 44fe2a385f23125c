import { findChromium, findFirefox } from './browsers/find.ts';
import { findNginx } from './lab/find-nginx.ts';

/** Finds or installs the browsers and nginx once, before any worker starts. */
export default function setup(): void {
  process.env.CHROMIUM_PATH = findChromium();
  process.env.FIREFOX_PATH = findFirefox();
  process.env.NGINX_PATH = findNginx();
}
