import { expect, it } from 'vitest';
import type { Case } from '../engine/case.ts';
import { aCase, NOW } from '../engine/rules/a-case.ts';
import { aCookie } from '../engine/rules/a-cookie.ts';
import { cookieKeyOf } from '../messaging/cookie-key.ts';
import type { PageHost } from '../messaging/page-host.ts';
import type { PageMessage, TabStatus, ViewChange, WorkerMessage } from '../messaging/protocol.ts';
import { createStore } from './store.ts';

const STATUS: TabStatus = { recording: true, preserveLog: false, hostAccess: true, devtools: true, dropped: 0 };

/** A failure of its own endpoint, `at` milliseconds after NOW. */
const failure = (id: string, at: number, change?: Partial<Case>): Case => ({
  ...aCase({ url: `https://api.shop.test/${id.replace(/\d/, '')}`, request: {}, status: 403 }),
  id,
  now: NOW + at,
  ...change,
});

function open(remembered: Record<string, string> = {}) {
  const sent: PageMessage[] = [];
  let tell: (message: WorkerMessage) => void = () => {};
  const host: PageHost = {
    wire: {
      send: (message) => sent.push(message),
      listen: (listener) => {
        tell = listener;
      },
    },
    tab: 1,
    language: 'ja-JP',
    theme: 'light',
    onThemeChange: () => {},
    requestHostAccess: async () => true,
    reloadPage: () => {},
    openInTab: () => {},
  };
  const memory = {
    getItem: (key: string) => remembered[key] ?? null,
    setItem: (key: string, value: string) => {
      remembered[key] = value;
    },
  };
  const store = createStore(host, memory);
  /** Tells changes and waits until they are diagnosed. */
  const change = async (changed: readonly Case[], more: Partial<ViewChange> = {}) => {
    tell({ type: 'view', tab: 1, reset: false, status: STATUS, changed, removed: [], ...more });
    await expect.poll(() => changed.every((of) => store.entries.value.get(of.id)?.case === of)).toBe(true);
  };
  return { store, sent, remembered, change, tell: (message: WorkerMessage) => tell(message) };
}

const chosen = ({ store }: ReturnType<typeof open>) => store.selected.value?.case.id;

it('shows the newest until a row is chosen, and then stays with it', async () => {
  const page = open();
  await page.change([failure('a1', 0)]);
  expect(chosen(page)).toBe('a1');
  await page.change([failure('b1', 1)]);
  expect(chosen(page)).toBe('b1');
  const [, older] = page.store.rows.value;
  if (older) page.store.choose(older);
  await page.change([failure('c1', 2)]);
  expect(chosen(page)).toBe('a1');
});

it('follows the newest of the chosen row, unless one of it was chosen', async () => {
  const page = open();
  await page.change([failure('a1', 0), failure('b1', 1)]);
  const [, row] = page.store.rows.value;
  if (row) page.store.choose(row);
  await page.change([failure('a2', 2)]);
  expect(chosen(page)).toBe('a2');
  const [, first] = page.store.selectedRow.value?.entries ?? [];
  if (first) page.store.chooseExactly(first);
  await page.change([failure('a3', 3)]);
  expect(chosen(page)).toBe('a1');
  await page.change([], { removed: ['a1'] });
  expect(chosen(page)).toBe('a3');
});

it('stays with a case whose diagnosis changes when DevTools adds what it saw', async () => {
  const page = open();
  await page.change([failure('a1', 0), failure('b1', 1)]);
  const [, row] = page.store.rows.value;
  if (row) page.store.choose(row);
  await page.change([{ ...failure('a1', 0), blocked: true }]);
  expect(chosen(page)).toBe('a1');
  expect(page.store.selected.value?.status).toBe('blocked');
});

it('puts service workers under a heading of their own', async () => {
  const page = open();
  await page.change([failure('a1', 0), failure('b1', 5, { tab: -1 })]);
  expect(page.store.lists.value.workers.map(({ newest }) => newest.case.id)).toEqual(['b1']);
  expect(chosen(page)).toBe('a1');
});

it('forgets what a reset does not hold', async () => {
  const page = open();
  await page.change([failure('a1', 0), failure('b1', 1)]);
  await page.change([failure('b1', 1)], { reset: true });
  expect([...page.store.entries.value.keys()]).toEqual(['b1']);
});

it('filters by words and status, and counts what the words let through', async () => {
  const page = open();
  await page.change([failure('a1', 0), failure('b1', 1, { blocked: true }), failure('c1', 2)]);
  page.store.filter.value = '-/c';
  page.store.group.value = 'blocked';
  expect(page.store.counts.value).toMatchObject({ all: 2, '403': 1, blocked: 1 });
  expect(page.store.rows.value.map(({ newest }) => newest.case.id)).toEqual(['b1']);
  page.store.clearFilter();
  expect(page.store.rows.value).toHaveLength(3);
});

it('speaks the language of the browser until another is chosen, and remembers that', () => {
  const page = open();
  expect(page.store.locale.value).toBe('ja');
  page.store.setLocale('en');
  expect(page.store.tell.value('clear')).toBe('Clear');
  expect(open(page.remembered).store.locale.value).toBe('en');
});

it('asks the worker to clear and to record', () => {
  const { store, sent } = open();
  store.clear();
  store.record(false);
  store.preserveLog(true);
  expect(sent).toEqual([
    { type: 'clear', tab: 1 },
    { type: 'record', tab: 1, on: false },
    { type: 'preserve-log', tab: 1, on: true },
  ]);
});

it('asks for a cookie to be removed, and tells what became of it beside the cases from before', async () => {
  const { store, sent, tell, change } = open();
  const cookie = aCookie({});
  const of = failure('a1', 0);
  store.removals.ask(of, cookie);
  const key = cookieKeyOf(cookie);
  expect(sent).toEqual([{ type: 'remove-cookie', tab: 1, caseId: 'a1', cookie: key }]);
  expect(store.removals.of(of, cookie)).toBe('under-way');
  expect(store.removals.of(of, { ...cookie, path: '/other' })).toBeUndefined();
  tell({ type: 'cookie-removal', cookie: key, outcome: 'removed', at: NOW + 5 });
  expect(store.removals.of(of, cookie)).toMatchObject({ outcome: 'removed' });
  expect(store.removals.of(failure('a2', 9), cookie)).toBeUndefined();
  store.removals.ask(of, cookie);
  await change([], { reset: true });
  expect(store.removals.of(of, cookie)).toBeUndefined();
});
