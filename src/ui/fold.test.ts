import { describe, expect, it } from 'vitest';
import type { Case } from '../engine/case.ts';
import { diagnose } from '../engine/diagnose.ts';
import { aCase, NOW } from '../engine/rules/a-case.ts';
import { entryOf, fold } from './fold.ts';

const entry = (id: string, more: Parameters<typeof aCase>[0], change?: Partial<Case>) => {
  const of = { ...aCase({ status: 403, request: {}, ...more }), id, ...change };
  return entryOf(of, diagnose(of));
};

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
    const one = entry('1', {});
    const other = { ...one, case: { ...one.case, id: '2' } };
    expect(fold([one, { ...other, ...entryOf(other.case, { ...one.diagnosis, findings: [] }) }])).toHaveLength(2);
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
    const of = aCase({ status: 401 });
    expect(entryOf(of, { ...diagnose(of), findings: [] }).rule).toBe('');
  });
});
