import type { NetEvent } from '../../capture/events.ts';
import { browser, type WebRequest } from '../api.ts';
import { completed, type Details, failed, received, sent } from '../net-events.ts';

/** Secure and plain, requests and WebSockets. */
const EVERYWHERE = { urls: ['<all_urls>'] };

/** The loads for which browsers answer a challenge by themselves and the page notices. */
const SIGNED_BY_BROWSER: WebRequest.RequestFilter = {
  ...EVERYWHERE,
  types: ['main_frame', 'sub_frame', 'xmlhttprequest'],
};

/**
 * Chrome hides Cookie, Authorization, Set-Cookie and preflights without `extraHeaders`; Firefox shows them and throws at the word.
 * https://developer.chrome.com/docs/extensions/reference/api/webRequest#life_cycle_footnote
 */
function withExtraHeaders<Option extends string>(option: Option): Option[] {
  const { OnSendHeadersOptions: known = {} } = browser.webRequest as { readonly OnSendHeadersOptions?: object };
  return 'EXTRA_HEADERS' in known ? [option, 'extraHeaders' as Option] : [option];
}

/**
 * The events that tell of a request all that is needed, and no more: each one costs every page a message between processes.
 * Must run in the worker's first turn, or the event that woke it is lost.
 */
export function listen(tell: (event: NetEvent) => void): void {
  const { onSendHeaders, onHeadersReceived, onErrorOccurred, onCompleted } = browser.webRequest;
  onSendHeaders.addListener(
    (details) => tell(sent(details as Details)),
    EVERYWHERE,
    withExtraHeaders('requestHeaders'),
  );
  onHeadersReceived.addListener(
    (details) => tell(received(details as Details)),
    EVERYWHERE,
    withExtraHeaders('responseHeaders'),
  );
  onErrorOccurred.addListener((details) => tell(failed(details as Details)), EVERYWHERE);
  onCompleted.addListener((details) => tell(completed(details as Details)), SIGNED_BY_BROWSER);
}
