import { join } from 'node:path';
import { chromium, firefox } from '@playwright/test';
import { findProgram, isRoot, type Program, run } from '../find-program.ts';

function downloadFromPlaywright(name: string): void {
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  const libraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  run(process.execPath, [cli, 'install', ...libraries, '--no-shell', name]);
}

const CHROMIUM: Program = {
  name: 'chromium',
  variable: 'CHROMIUM_PATH',
  // Not Google Chrome: since version 137 it ignores `--load-extension`.
  commands: ['chromium'],
  files: ['/Applications/Chromium.app/Contents/MacOS/Chromium', chromium.executablePath()],
  versionFlag: '--version',
  // The second holds the browser's own Japanese, the third a small font for it.
  debianPackages: ['chromium', 'chromium-l10n', 'fonts-ipafont-gothic'],
  download: () => downloadFromPlaywright('chromium'),
  advice: 'install one',
};

const FIREFOX: Program = {
  name: 'firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  files: ['/Applications/Firefox.app/Contents/MacOS/firefox', firefox.executablePath()],
  versionFlag: '--version',
  debianPackages: ['firefox-esr'],
  download: () => downloadFromPlaywright('firefox'),
  advice: 'install one',
};

export const findChromium = (): string => findProgram(CHROMIUM);

export const findFirefox = (): string => findProgram(FIREFOX);
