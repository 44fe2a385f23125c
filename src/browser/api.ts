/** The extension API, promises in both browsers. The only place that imports the polyfill. */
export { type Cookies, default as browser, type Runtime, type WebRequest } from 'webextension-polyfill';
