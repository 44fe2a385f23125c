import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from '@playwright/test';

interface Wanted {
  readonly name: 'chromium' | 'firefox';
  /** The environment variable that names the program. */
  readonly variable: 'CHROMIUM_PATH' | 'FIREFOX_PATH';
  readonly commands: readonly string[];
  readonly application: string;
  /** Where Playwright puts its own download. */
  readonly downloaded: string;
  readonly debianPackages: readonly string[];
}

const CHROMIUM: Wanted = {
  name: 'chromium',
  variable: 'CHROMIUM_PATH',
  // Not Google Chrome: since version 137 it ignores `--load-extension`.
  commands: ['chromium'],
  application: '/Applications/Chromium.app/Contents/MacOS/Chromium',
  downloaded: chromium.executablePath(),
  // The second holds the browser's own Japanese, the third a small font for it.
  debianPackages: ['chromium', 'chromium-l10n', 'fonts-ipafont-gothic'],
};

const FIREFOX: Wanted = {
  name: 'firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  application: '/Applications/Firefox.app/Contents/MacOS/firefox',
  downloaded: firefox.executablePath(),
  debianPackages: ['firefox-esr'],
};

const isRoot = process.getuid?.() === 0;

function onPath(name: string): string | undefined {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
    } catch {
      return false;
    }
    // A snap may neither see the build nor use a profile in the temporary folder.
    return !/^\/snap\/|\/snap$/.test(realpathSync(file));
  });
}

function installed({ commands, application, downloaded }: Wanted): string | undefined {
  const candidates = [...commands.map(onPath), application, downloaded];
  return candidates.find((file) => file !== undefined && existsSync(file));
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/** Debian only: on Ubuntu these packages are snaps. */
function installFromDebian({ debianPackages }: Wanted): void {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!isRoot || !/^ID=debian$/m.test(release)) return;
  if (run('apt-get', ['update', '-q']))
    run('apt-get', ['install', '-yq', '--no-install-recommends', ...debianPackages]);
}

function downloadFromPlaywright({ name }: Wanted): void {
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  const libraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  run(process.execPath, [cli, 'install', ...libraries, '--no-shell', name]);
}

/** The path of a browser that runs; installs one when there is none. */
function find(wanted: Wanted): string {
  const chosen = process.env[wanted.variable];
  if (chosen) {
    execFileSync(chosen, ['--version'], { stdio: 'ignore' });
    return chosen;
  }
  for (const prepare of [() => {}, installFromDebian, downloadFromPlaywright]) {
    prepare(wanted);
    const found = installed(wanted);
    if (found) return found;
  }
  const { name, variable } = wanted;
  throw new Error(
    `No ${name} was found, and none could be installed: install one, or name its program in ${variable}.`,
  );
}

export const findChromium = (): string => find(CHROMIUM);

export const findFirefox = (): string => find(FIREFOX);
