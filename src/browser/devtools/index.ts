import { type HarEntry, observationOf } from '../../capture/har-entry.ts';
import { lasting } from '../../messaging/client.ts';
import type { PageMessage } from '../../messaging/protocol.ts';
import { browser } from '../api.ts';
import { channelOf } from '../port.ts';

const tab = browser.devtools.inspectedWindow.tabId;

const wire = lasting<PageMessage, never>(() => channelOf(browser.runtime.connect()), [{ type: 'devtools', tab }]);

/** A HAR entry whose body can be asked for. */
type FinishedRequest = HarEntry & { getContent(): Promise<[content: string, encoding: string]> };

/** Failures, and requests that got no answer at all; the rest is not looked at. */
const isWorthTelling = ({ response }: HarEntry) => response.status === 0 || response.status >= 400;

async function contentOf(request: Devtools.Request): Promise<string | undefined> {
  try {
    const [text] = await request.getContent();
    return text;
  } catch {
    return undefined;
  }
}

async function observe(request: Devtools.Request): Promise<void> {
  const entry = request as unknown as HarEntry;
  if (!isWorthTelling(entry)) return;
  const text = entry.response.status === 0 ? undefined : await contentOf(entry);
  wire.send({ type: 'observe', tab, observation: observationOf(entry, Date.parse(entry.startedDateTime), text) });
}

browser.devtools.network.onRequestFinished.addListener((request) => {
  // The types know of no HAR fields; both browsers give them (browser.devtools.network.Request).
  void observe(request as unknown as FinishedRequest);
});

void browser.devtools.panels.create('401 Doctor', '/icons/icon-32.png', '/src/ui/panel/index.html');
