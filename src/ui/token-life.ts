import type { Evidence } from '../engine/finding.ts';
import { isInstant } from './times.ts';

type TokenLife = Extract<Evidence, { readonly kind: 'token-life' }>;

/** The text that names a moment. */
export type MomentName = 'issued' | 'validFrom' | 'expires' | 'serverNow' | 'localNow' | 'bothNow';

export interface Moment {
  readonly names: readonly MomentName[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The token is valid from here to the next moment. */
  readonly valid: boolean;
  /** The way to the next moment: its length in milliseconds, and its share of the line. */
  readonly next?: { readonly length: number; readonly share: number };
}

/** Clocks this close tell the same time, in milliseconds. */
const SAME_TIME = 1000;

function momentsOf(life: TokenLife): readonly (readonly [MomentName, number | undefined])[] {
  const { issuedAt, notBefore, expiresAt, serverNow, localNow } = life;
  const agree = serverNow !== undefined && Math.abs(serverNow - localNow) <= SAME_TIME;
  return [
    ['issued', issuedAt],
    ['validFrom', notBefore],
    ['expires', expiresAt],
    ...(agree
      ? ([['bothNow', serverNow]] as const)
      : ([
          ['serverNow', serverNow],
          ['localNow', localNow],
        ] as const)),
  ];
}

/** The moments in order. The line is not to scale: the logarithm lets an hour be seen beside a year. */
export function lifeOf(life: TokenLife): readonly Moment[] {
  const byTime = new Map<number, MomentName[]>();
  for (const [name, at] of momentsOf(life)) {
    if (at === undefined || !isInstant(at)) continue;
    byTime.set(at, [...(byTime.get(at) ?? []), name]);
  }
  const begin = life.notBefore ?? life.issuedAt ?? Number.NEGATIVE_INFINITY;
  const end = life.expiresAt ?? Number.POSITIVE_INFINITY;
  const moments = [...byTime].toSorted(([a], [b]) => a - b);
  return moments.map(([at, names], index) => {
    const [following] = moments[index + 1] ?? [];
    return {
      names,
      at,
      valid: begin <= at && at < end,
      ...(following !== undefined && {
        next: { length: following - at, share: 1 + Math.log10(1 + (following - at) / 60_000) },
      }),
    };
  });
}
