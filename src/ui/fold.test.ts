import { describe, expect, it } from 'vitest';
import type { Case } from '../engine/case.ts';
import { diagnose } from '../engine/diagnose.ts';
import { aCase, NOW } from '../engine/rules/a-case.ts';
import { entryOf, fold } from './fold.ts';

/** One diagnosis for all, so that rows differ by nothing but what a test changes. */
const DIAGNOSIS = diagnose(aCase({ status: 403, request: {} }));

const entry = (id: string, more: Parameters<typeof aCase>[0], change?: Partial<Case>) =>
  entryOf({ ...aCase({ status: 403, request: {}, ...more }), id, ...change }, DIAGNOSIS);

const ids = (rows: ReturnType<typeof fold>) => rows.map(({ entries }) => entries.map((each) => each.case.id));

describe('fold', () => {
  it('folds the repeats of an endpoint, whatever the query', () => {
    const first = entry('1', { url: 'https://api.shop.test/me?page=1' });
    const second = entry('2', { url: 'https://api.shop.test/me?page=2#top' }, { now: NOW + 1 });
    const rows = fold([first, second]);
    expect(ids(rows)).toEqual([['2', '1']]);
    expect(rows[0]?.newest.url).toBe('https://api.shop.test/me?page=2#top');
  });

  it.each([
    ['method', { method: 'PUT' }, {}],
    ['path', { url: 'https://api.shop.test/you' }, {}],
    ['host', { url: 'https://api.other.test/me' }, {}],
    ['status', { status: 401 }, {}],
    ['service worker', {}, { tab: -1 }],
  ])('keeps apart what differs in its %s', (_, more, change) => {
    expect(fold([entry('1', {}), entry('2', more, change)])).toHaveLength(2);
  });

  it('keeps apart what failed for another cause', () => {
    const other = entryOf({ ...aCase({ status: 403, request: {} }), id: '2' }, { ...DIAGNOSIS, findings: [] });
    expect(fold([entry('1', {}), other])).toHaveLength(2);
  });

  it('puts the newest first, and the later one of a moment', () => {
    const [a, b, c] = [
      entry('a', { url: 'https://api.shop.test/a' }, { now: NOW + 5 }),
      entry('b', { url: 'https://api.shop.test/b' }),
      entry('c', { url: 'https://api.shop.test/c' }),
    ];
    expect(ids(fold([a, b, c]))).toEqual([['a'], ['c'], ['b']]);
  });

  it('names no rule when nothing was found', () => {
    expect(entryOf(aCase({ status: 401 }), { ...DIAGNOSIS, findings: [] }).rule).toBe('');
  });
});
