import { launch } from './browser.ts';
import type { Case } from './case.ts';
import { compareRetrieval, compareStorage } from './compare-cookies.ts';
import { compareCors } from './compare-cors.ts';
import type { Comparison } from './comparison.ts';
import { generate } from './generate.ts';
import { type Played, play } from './play.ts';
import { startServer } from './server.ts';

/** Chromium keeps 180 cookies of one site; so many cases never reach that. */
const BATCH = 40;

export interface Disagreement {
  readonly of: Case;
  readonly differences: readonly string[];
}

export interface Wish {
  readonly seed: number;
  readonly cases: number;
  /** The number of the one case to play. */
  readonly only?: number;
}

export interface Outcome {
  readonly agreed: number;
  readonly played: number;
  readonly disagreements: readonly Disagreement[];
  /** How often each class came up. */
  readonly classes: ReadonlyMap<string, number>;
}

function compare(played: Played): Comparison {
  const { of } = played;
  switch (of.kind) {
    case 'cookie':
      return compareRetrieval(of, played);
    case 'set-cookie':
      return compareStorage(of, played);
    case 'cors':
      return compareCors(of, played);
  }
}

/** Plays the cases of a seed in Chromium and compares its verdicts with the engine's. */
export async function runOracle({ seed, cases: count, only }: Wish): Promise<Outcome> {
  const cases = generate(seed, only === undefined ? count : only + 1).slice(only ?? 0);
  const server = await startServer();
  const browser = await launch(server);
  const disagreements: Disagreement[] = [];
  const classes = new Map<string, number>();
  try {
    for (let start = 0; start < cases.length; start += BATCH) {
      for (const played of await play(browser, server, cases.slice(start, start + BATCH))) {
        const { differences, classes: met } = compare(played);
        for (const each of met) classes.set(each, (classes.get(each) ?? 0) + 1);
        if (differences.length > 0) disagreements.push({ of: played.of, differences });
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { agreed: cases.length - disagreements.length, played: cases.length, disagreements, classes };
}

/** All that is needed to see a disagreement again. */
export function report(seed: number, { of, differences }: Disagreement): string {
  const again = `npm run oracle -- --seed ${seed} --only ${Number(of.id)}`;
  return [`case ${Number(of.id)} (again: ${again})`, ...differences, JSON.stringify(of)].join('\n  ');
}
