import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Runs all parts, even after a failure, and ends with the line `N passed, N failed`. */

interface Sum {
  readonly passed: number;
  readonly failed: number;
}

interface Part {
  readonly script: string;
  /** Where its test runner writes its report as JSON, and how that counts. */
  readonly report?: { readonly file: string; count(report: never): Sum };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

const PARTS: readonly Part[] = [
  { script: 'check' },
  {
    script: 'test:unit',
    report: {
      file: 'test-results/vitest.json',
      count: (report: VitestReport) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
    },
  },
  {
    script: 'test:e2e',
    report: {
      file: 'test-results/playwright.json',
      count: ({ stats }: PlaywrightReport) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    },
  },
];

function run({ script, report }: Part): Sum {
  if (report) rmSync(report.file, { force: true });
  const ok = spawnSync('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  if (!report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (!existsSync(report.file)) return { passed: 0, failed: 1 };
  const { passed, failed } = report.count(JSON.parse(readFileSync(report.file, 'utf8')) as never);
  // A runner also fails for reasons that no single test carries, such as a file that does not load.
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

const sums = PARTS.map((part) => ({ name: part.script, ...run(part) }));
for (const { name, passed, failed } of sums) console.log(`${name.padEnd(10)} ${passed} passed, ${failed} failed`);
const total = (key: keyof Sum) => sums.reduce((sum, part) => sum + part[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
