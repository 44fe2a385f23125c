import { describe, expect, it } from 'vitest';
import type { Case } from '../engine/case.ts';
import type { Wire } from './adapter.ts';
import { type Channel, lasting } from './client.ts';
import type { PageMessage, TabStatus, WorkerMessage } from './protocol.ts';
import { changeOf, Server, type View } from './server.ts';

const STATUS: TabStatus = { recording: true, preserveLog: false, hostAccess: true, devtools: false, dropped: 0 };

const aCase = (id: string): Case => ({
  id,
  tab: 1,
  exchange: { id, type: 'xmlhttprequest', documents: [], hops: [] },
  blocked: false,
  setCookies: [],
  tokenExchanges: [],
  now: 0,
  unseen: {},
});

/** Two ends in one process: what is sent at one is heard at the other. */
function pair() {
  const page: ((message: WorkerMessage) => void)[] = [];
  const worker: ((message: PageMessage) => void)[] = [];
  const heard: WorkerMessage[] = [];
  page.push((message) => heard.push(message));
  const end: Wire<WorkerMessage, PageMessage> = {
    send: (message) => {
      for (const listener of page) listener(message);
    },
    listen: (listener) => worker.push(listener),
  };
  const say = (message: PageMessage) => {
    for (const listener of worker) listener(message);
  };
  return { end, say, heard };
}

describe('the server', () => {
  it('tells a page everything first, then only what changed', async () => {
    const [one, two] = [aCase('1'), aCase('2')];
    let view: View = { status: STATUS, cases: [one] };
    const server = new Server(async () => view);
    const { end, say, heard } = pair();
    server.add(end, () => {});
    say({ type: 'watch', tab: 1 });
    await server.publish();
    view = { status: STATUS, cases: [one, two] };
    await server.publish();
    view = { status: STATUS, cases: [two] };
    await server.publish();
    await server.publish();
    const changes = heard.filter((message) => message.type === 'view');
    expect(changes.map(({ reset, changed, removed }) => [reset, changed.map(({ id }) => id), removed])).toEqual([
      [true, ['1'], []],
      [false, ['2'], []],
      [false, [], ['1']],
    ]);
  });

  it('says nothing to a page that watches nothing, or is gone', async () => {
    const server = new Server(async () => ({ status: STATUS, cases: [] }));
    const { end, say, heard } = pair();
    const remove = server.add(end, () => {});
    await server.publish();
    say({ type: 'watch', tab: 1 });
    remove();
    await server.publish();
    expect(heard).toHaveLength(1);
  });

  it('hands on what else a page says', () => {
    const said: PageMessage[] = [];
    const { end, say } = pair();
    new Server(async () => ({ status: STATUS, cases: [] })).add(end, (message) => said.push(message));
    say({ type: 'clear', tab: 1 });
    expect(said).toEqual([{ type: 'clear', tab: 1 }]);
  });
});

describe('an answer', () => {
  const gone: WorkerMessage = { type: 'cookie-removal', cookie: 'key', outcome: 'removed', at: 1 };

  it('goes to the page that asked, and to no other', () => {
    const [asker, other] = [pair(), pair()];
    const server = new Server(async () => ({ status: STATUS, cases: [] }));
    server.add(asker.end, (_message, answer) => answer(gone));
    server.add(other.end, () => {});
    asker.say({ type: 'remove-cookie', tab: 1, caseId: '1', cookie: 'key' });
    expect(asker.heard).toEqual([gone]);
    expect(other.heard).toEqual([]);
  });

  it('to a page that is gone is not said', () => {
    const { end, say, heard } = pair();
    const answers: (() => void)[] = [];
    const remove = new Server(async () => ({ status: STATUS, cases: [] })).add(end, (_message, answer) =>
      answers.push(() => answer(gone)),
    );
    say({ type: 'clear', tab: 1 });
    remove();
    for (const answer of answers) answer();
    expect(heard).toEqual([]);
  });
});

describe('a change', () => {
  it('is told when only the status differs', () => {
    const before = { status: STATUS, cases: [] };
    expect(changeOf(1, before, before)).toBeUndefined();
    expect(changeOf(1, before, { ...before, status: { ...STATUS, devtools: true } })?.status.devtools).toBe(true);
  });
});

describe('a lasting wire', () => {
  it('opens the next channel when one closes, and greets it again', () => {
    const opened: { sent: string[]; close: () => void; hear: (message: string) => void }[] = [];
    const open = (): Channel<string, string> => {
      const sent: string[] = [];
      const handle = { sent, close: () => {}, hear: (_: string) => {} };
      opened.push(handle);
      return {
        send: (message) => sent.push(message),
        listen: (listener) => {
          handle.hear = listener;
        },
        onClosed: (listener) => {
          handle.close = listener;
        },
      };
    };
    const wire = lasting(open, ['hello']);
    const heard: string[] = [];
    wire.listen((message) => heard.push(message));
    opened[0]?.close();
    wire.send('after');
    opened[1]?.hear('news');
    expect(opened.map(({ sent }) => sent)).toEqual([['hello'], ['hello', 'after']]);
    expect(heard).toEqual(['news']);
  });
});
