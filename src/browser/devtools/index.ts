import { isGrant } from '../../capture/classify.ts';
import { type HarEntry, observationOf } from '../../capture/har-entry.ts';
import { lasting } from '../../messaging/client.ts';
import type { PageMessage } from '../../messaging/protocol.ts';
import { browser } from '../api.ts';
import { channelOf } from '../port.ts';

const tab = browser.devtools.inspectedWindow.tabId;

const wire = lasting<PageMessage, never>(() => channelOf(browser.runtime.connect()), [{ type: 'devtools', tab }]);

/** Chrome, through the polyfill, names the parts; Firefox gives a list, whose second part is the media type. */
type Content =
  | { readonly content: string | null; readonly encoding: string }
  | readonly [content: string | null, mime: string];

/** A HAR entry whose body can be asked for. */
type FinishedRequest = HarEntry & { getContent(): Promise<Content> };

/** Failures, requests that got no answer at all, and grants of tokens; the rest is not looked at. */
const isWorthTelling = ({ request, response }: HarEntry) =>
  response.status === 0 || response.status >= 400 || isGrant(request);

const fromBase64 = (text: string) =>
  new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));

async function contentOf(entry: FinishedRequest): Promise<string | undefined> {
  try {
    const got = await entry.getContent();
    const [text, encoding] =
      'content' in got ? [got.content, got.encoding] : [got[0], entry.response.content?.encoding];
    return encoding === 'base64' ? fromBase64(text ?? '') : (text ?? undefined);
  } catch {
    return undefined;
  }
}

async function observe(entry: FinishedRequest): Promise<void> {
  if (!isWorthTelling(entry)) return;
  const text = entry.response.status === 0 ? undefined : await contentOf(entry);
  wire.send({ type: 'observe', tab, observation: observationOf(entry, Date.parse(entry.startedDateTime), text) });
}

browser.devtools.network.onRequestFinished.addListener((request) => {
  // The types know of no HAR fields; both browsers give them (browser.devtools.network.Request).
  void observe(request as unknown as FinishedRequest);
});

void browser.devtools.panels.create('401 Doctor', '/icons/icon-32.png', '/src/ui/panel/index.html');
