import { parseArgs } from 'node:util';
import { missedReasons } from './reasons.ts';
import { report, runOracle } from './run.ts';
import { seedOfToday } from './seed.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    cases: { type: 'string' },
    only: { type: 'string' },
    classes: { type: 'boolean' },
  },
});

const seed = Number(values.seed ?? seedOfToday());
const cases = Number(values.cases ?? 300);
console.log(`seed ${seed}`);
const { agreed, played, disagreements, classes } = await runOracle({
  seed,
  cases,
  ...(values.only !== undefined && { only: Number(values.only) }),
});
for (const each of disagreements) console.log(report(seed, each));
if (values.classes) {
  for (const [name, count] of [...classes].toSorted(([a], [b]) => a.localeCompare(b))) console.log(`${count}\t${name}`);
  for (const name of missedReasons(classes)) console.log(`never\t${name}`);
}
console.log(`agree ${agreed} of ${played}`);
process.exitCode = agreed === played ? 0 : 1;
