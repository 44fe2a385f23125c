import { expect, test } from '@playwright/test';
import { report, runOracle } from '../oracle/run.ts';
import { seedOfToday } from '../oracle/seed.ts';

const CASES = 300;

test('Chromium and the engine agree on cookies and CORS', async () => {
  test.setTimeout(300_000);
  const seed = seedOfToday();
  console.log(`npm run oracle -- --seed ${seed} --cases ${CASES}`);
  const { disagreements } = await runOracle({ seed, cases: CASES });
  expect(disagreements.map((each) => report(seed, each)).join('\n')).toBe('');
});
