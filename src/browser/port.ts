import type { Channel } from '../messaging/client.ts';
import { browser, type Runtime } from './api.ts';

/** A runtime port as a channel. Messages are plain JSON, typed at both ends by the protocol. */
export function channelOf<Out, In>(port: Runtime.Port): Channel<Out, In> {
  return {
    send: (message) => port.postMessage(message),
    listen: (listener) => port.onMessage.addListener((message) => listener(message as In)),
    onClosed: (listener) => port.onDisconnect.addListener(listener),
  };
}

/** Whether a page of this extension is at the other end, and no web page or other extension. */
export const isOwnPage = ({ sender }: Runtime.Port): boolean =>
  sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
