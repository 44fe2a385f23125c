import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

function onPath(name: string): string | undefined {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      // A snap may neither see the build nor use a profile in the temporary folder.
      return !realpathSync(file).startsWith('/snap/') && !realpathSync(file).endsWith('/snap');
    } catch {
      return false;
    }
  });
}

/** Google Chrome is not among them: since version 137 it ignores `--load-extension`. */
function installed(): string | undefined {
  const candidates = [
    onPath('chromium'),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    // Playwright's own, when it was downloaded before.
    chromium.executablePath(),
  ];
  return candidates.find((file) => file !== undefined && existsSync(file));
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

/** Debian only: the `chromium` package of Ubuntu is a snap. */
function installFromDebian(): void {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!isRoot || !/^ID=debian$/m.test(release)) return;
  // The second holds the browser's own Japanese, the third a small font for it.
  const packages = ['chromium', 'chromium-l10n', 'fonts-ipafont-gothic'];
  if (run('apt-get', ['update', '-q'])) run('apt-get', ['install', '-yq', '--no-install-recommends', ...packages]);
}

function downloadFromPlaywright(): void {
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  const libraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  run(process.execPath, [cli, 'install', ...libraries, '--no-shell', 'chromium']);
}

/** The path of a Chromium that runs; installs one when there is none. */
export function findChromium(): string {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    execFileSync(chosen, ['--version'], { stdio: 'ignore' });
    return chosen;
  }
  for (const step of [() => {}, installFromDebian, downloadFromPlaywright]) {
    step();
    const found = installed();
    if (found) return found;
  }
  throw new Error(
    'No Chromium was found, and none could be installed: install one and set CHROMIUM_PATH to its program.',
  );
}
