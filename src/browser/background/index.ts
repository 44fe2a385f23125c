import type { RecorderEvent } from '../../capture/events.ts';
import { cookieKeyOf } from '../../messaging/cookie-key.ts';
import type { CookieRemoval, PageMessage, RemoveCookie, WorkerMessage } from '../../messaging/protocol.ts';
import { Server } from '../../messaging/server.ts';
import { browser } from '../api.ts';
import { channelOf, isOwnPage } from '../port.ts';
import { onAccessChange } from './access.ts';
import { colourBadge, refreshBadge, updateBadges } from './badge.ts';
import { jarReader } from './jar-reader.ts';
import { listen } from './listen.ts';
import { removeCookie } from './remove-cookie.ts';
import { Store } from './store.ts';
import { viewChanged, viewOf } from './view.ts';

// Everything is wired in the first turn: a worker that an event woke gets that event only if its listener is there by then.

/** Pages are told of a burst once; in milliseconds. */
const PUBLISH_EVERY = 30;

const store = new Store();
const server = new Server(async (tab) => viewOf(await store.state(), tab));

listen((event) => store.dispatch(event));
store.onChange(updateBadges);
store.onChange(jarReader((event) => store.dispatch(event)));
const publish = soon(() => server.publish());
store.onChange((after, before) => viewChanged(after, before) && publish());
onAccessChange(publish);
colourBadge();

browser.tabs.onCreated.addListener(({ id, openerTabId: opener }) => {
  if (id !== undefined && opener !== undefined) store.dispatch({ type: 'opened', tab: id, opener });
});
browser.tabs.onRemoved.addListener((tab) => store.dispatch({ type: 'tab-closed', tab }));
browser.tabs.onUpdated.addListener((tab, { status }) => {
  if (status) void store.state().then((state) => refreshBadge(state, tab));
});

browser.runtime.onConnect.addListener((port) => {
  if (!isOwnPage(port)) return port.disconnect();
  const channel = channelOf<WorkerMessage, PageMessage>(port);
  let inspected: number | undefined;
  const remove = server.add(channel, (message, answer) => {
    if (message.type === 'devtools') inspected = message.tab;
    if (message.type === 'remove-cookie') void removalOf(message).then((removal) => removal && answer(removal));
    const event = eventOf(message);
    if (event) store.dispatch(event);
  });
  channel.onClosed(() => {
    remove();
    if (inspected !== undefined) store.dispatch({ type: 'devtools', tab: inspected, open: false });
  });
});

function eventOf(message: PageMessage): RecorderEvent | undefined {
  switch (message.type) {
    case 'clear':
      return { type: 'cleared', tab: message.tab };
    case 'record':
      return { type: 'recording', tab: message.tab, on: message.on };
    case 'preserve-log':
      return { type: 'preserve-log', tab: message.tab, on: message.on };
    case 'devtools':
      return { type: 'devtools', tab: message.tab, open: true };
    case 'observe':
      return { type: 'observed', tab: message.tab, observation: message.observation };
    case 'watch':
    case 'remove-cookie':
      return undefined;
  }
}

/** Only what the worker itself saw in a jar is removed; nothing comes of a case that was let go meanwhile. */
async function removalOf({ tab, caseId, cookie: key }: RemoveCookie): Promise<CookieRemoval | undefined> {
  const jar = (await store.state())[tab]?.cases[caseId]?.jar;
  const cookie = jar?.find((each) => cookieKeyOf(each) === key);
  return cookie && { type: 'cookie-removal', cookie: key, outcome: await removeCookie(cookie, tab), at: Date.now() };
}

function soon(run: () => Promise<void>): () => void {
  let scheduled = false;
  return () => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      void run();
    }, PUBLISH_EVERY);
  };
}
