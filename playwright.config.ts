import { defineConfig } from '@playwright/test';
import type { PerWorker } from './e2e/fixtures.ts';

export default defineConfig<object, PerWorker>({
  testDir: 'e2e',
  outputDir: 'test-results/playwright',
  globalSetup: './e2e/setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['dot'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'chromium', testIgnore: '**/firefox.spec.ts', use: { look: { language: 'en', theme: 'light' } } },
    { name: 'firefox', testMatch: '**/firefox.spec.ts' },
    {
      name: 'chromium, dark and Japanese',
      testMatch: ['**/look.spec.ts', '**/a11y.spec.ts'],
      use: { look: { language: 'ja', theme: 'dark' } },
    },
  ],
});
