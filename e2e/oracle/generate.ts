import fc from 'fast-check';
import type { Case } from './case.ts';
import { anyRetrieval, anyStorage } from './generate-cookies.ts';
import { anyCors } from './generate-cors.ts';

const anyCase = fc.oneof(
  { weight: 4, arbitrary: anyStorage },
  { weight: 3, arbitrary: anyRetrieval },
  { weight: 3, arbitrary: anyCors },
);

/** The cases of a seed: the same seed gives the same cases, and more of them begin with the same ones. */
export function generate(seed: number, count: number): readonly Case[] {
  return fc.sample(anyCase, { seed, numRuns: count }).map((template, index) => {
    const id = String(index).padStart(5, '0');
    return { id, ...JSON.parse(JSON.stringify(template).replaceAll('§', id)) } as Case;
  });
}
