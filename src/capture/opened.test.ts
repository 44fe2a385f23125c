import { expect, it } from 'vitest';
import { API, after, casesOf, PAGE, received, sent } from './an-event.ts';
import type { RecorderEvent } from './events.ts';

const LINE = 'sid=1; Domain=other.test';

/** Tab 2 loads a sign-in page that sets a cookie. */
const signIn: readonly RecorderEvent[] = [
  { ...sent('7', `${API}/login`, {}, { resource: 'main_frame' }), tab: 2 },
  { ...received('7', `${API}/login`, 200, { 'set-cookie': LINE }, { resource: 'main_frame' }), tab: 2 },
];

const opened: RecorderEvent = { type: 'opened', tab: 2, opener: 1 };

const page = [
  sent('1', PAGE, {}, { resource: 'main_frame' }),
  received('1', PAGE, 200, {}, { resource: 'main_frame' }),
];

const refused = [sent('2', `${API}/me`), received('2', `${API}/me`, 401)];

const linesOf = (...events: readonly RecorderEvent[]) =>
  casesOf(after([...page, ...events, ...refused])).map(({ setCookies }) => setCookies.map(({ line }) => line));

it.each([
  ['before anything was set', [opened, ...signIn]],
  ['and is heard of late', [...signIn, opened]],
  ['and closes itself', [opened, ...signIn, { type: 'tab-closed', tab: 2 } as const]],
])('tells the opener what a window set that it opened %s', (_, events) => {
  expect(linesOf(...events)).toEqual([[LINE]]);
});

it('keeps to a tab what was set in another that it did not open', () => {
  expect(linesOf(...signIn)).toEqual([[]]);
  expect(linesOf({ ...opened, opener: 3 }, ...signIn)).toEqual([[]]);
});
