import { parseArgs } from 'node:util';
import { report, runOracle } from './run.ts';
import { seedOfToday } from './seed.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, cases: { type: 'string' }, only: { type: 'string' } },
});

const seed = Number(values.seed ?? seedOfToday());
const cases = Number(values.cases ?? 300);
console.log(`seed ${seed}`);
const { agreed, played, disagreements } = await runOracle({
  seed,
  cases,
  ...(values.only !== undefined && { only: Number(values.only) }),
});
for (const each of disagreements) console.log(report(seed, each));
console.log(`agree ${agreed} of ${played}`);
process.exitCode = agreed === played ? 0 : 1;
