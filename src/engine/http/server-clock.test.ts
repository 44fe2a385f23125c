import { describe, expect, it } from 'vitest';
import type { Header } from '../case.ts';
import { serverNowOf } from './server-clock.ts';

const DATE = { name: 'date', value: 'Fri, 20 Nov 2026 10:00:00 GMT' };
const TEN = Date.parse('2026-11-20T10:00:00Z');
const answer = (headers: readonly Header[]) => ({ status: 401, statusText: '', headers, receivedAt: TEN });

describe('serverNowOf', () => {
  it('is the Date of the answer', () => {
    expect(serverNowOf(answer([DATE]))).toBe(TEN);
  });

  it('adds the time that the answer lay in a cache', () => {
    expect(serverNowOf(answer([DATE, { name: 'Age', value: '90' }]))).toBe(TEN + 90_000);
  });

  it('takes no notice of an Age that is no number', () => {
    expect(serverNowOf(answer([DATE, { name: 'Age', value: '-5' }]))).toBe(TEN);
  });

  it('is unknown without a Date, with a broken one, and for an answer from the browser cache', () => {
    expect(serverNowOf(answer([]))).toBeUndefined();
    expect(serverNowOf(answer([{ name: 'Date', value: 'now' }]))).toBeUndefined();
    expect(serverNowOf({ ...answer([DATE]), fromCache: true })).toBeUndefined();
  });
});
