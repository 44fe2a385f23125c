import type { Wire } from './adapter.ts';

/** A channel that may break, because the worker at its other end may be stopped at any time. */
export interface Channel<Out, In> extends Wire<Out, In> {
  onClosed(listener: () => void): void;
}

/**
 * A wire that outlives its channels: when one closes, the next is opened at once and greeted again, so that the worker
 * learns anew what this page wants.
 */
export function lasting<Out, In>(open: () => Channel<Out, In>, greeting: readonly Out[]): Wire<Out, In> {
  const listeners: ((message: In) => void)[] = [];
  let channel: Channel<Out, In>;
  const connect = () => {
    channel = open();
    channel.listen((message) => {
      for (const listener of listeners) listener(message);
    });
    channel.onClosed(connect);
    for (const message of greeting) channel.send(message);
  };
  connect();
  return {
    send: (message) => channel.send(message),
    listen: (listener) => listeners.push(listener),
  };
}
