import { expect, it } from 'vitest';
import { lifeOf } from './token-life.ts';

const MINUTE = 60_000;
const life = (more: object) => lifeOf({ kind: 'token-life', localNow: 100 * MINUTE, ...more });

it('orders the moments and says where the token is valid', () => {
  const moments = life({ issuedAt: 0, notBefore: 0, expiresAt: 60 * MINUTE, serverNow: 90 * MINUTE });
  expect(moments.map(({ names, valid }) => [names, valid])).toEqual([
    [['issued', 'validFrom'], true],
    [['expires'], false],
    [['serverNow'], false],
    [['localNow'], false],
  ]);
});

it('shows one now when both clocks agree', () => {
  expect(life({ serverNow: 100 * MINUTE - 900 }).map(({ names }) => names)).toEqual([['bothNow']]);
});

it('is not valid before nbf', () => {
  const moments = life({ issuedAt: 0, notBefore: 120 * MINUTE, expiresAt: 180 * MINUTE });
  expect(moments.map(({ valid }) => valid)).toEqual([false, false, true, false]);
});

it('gives a longer way more of the line, and a short one enough to be seen', () => {
  const [hour, year] = life({ issuedAt: 0, expiresAt: 60 * MINUTE, localNow: 525_600 * MINUTE });
  expect(hour?.next?.length).toBe(60 * MINUTE);
  expect(year?.next?.share).toBeGreaterThan(hour?.next?.share ?? Number.POSITIVE_INFINITY);
  expect(hour?.next?.share).toBeGreaterThan(1);
});

it('leaves out what no clock can show', () => {
  expect(life({ expiresAt: 1e300 }).map(({ names }) => names)).toEqual([['localNow']]);
});
