import { expect, it } from 'vitest';
import { countGroups, groupOf, matches } from './filter.ts';

it.each([
  ['', true],
  ['   ', true],
  ['ORDERS', true],
  ['orders 401', true],
  ['orders 403', false],
  ['-orders', false],
  ['-me 401', true],
  ['-', true],
])('filters with «%s»', (filter, passes) => {
  expect(matches('POST 401 https://api.shop.test/orders token expired', filter)).toBe(passes);
});

it('counts every failure in one group besides all', () => {
  const statuses = [401, 403, 'blocked', 407, 419, 401] as const;
  const entries = statuses.map((status) => ({ status }));
  expect(entries.map(groupOf)).toEqual(['401', '403', 'blocked', 'other', 'other', '401']);
  expect(countGroups(entries)).toEqual({ all: 6, '401': 2, '403': 1, blocked: 1, other: 2 });
});
