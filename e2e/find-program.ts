import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that the lab or its tests run. */
export interface Program {
  readonly name: string;
  /** The environment variable that names its file. */
  readonly variable: string;
  /** Its names on the PATH. */
  readonly commands: readonly string[];
  /** Where it may be beside the PATH. */
  readonly files: readonly string[];
  readonly versionFlag: string;
  readonly debianPackages: readonly string[];
  /** What else may fetch it, where Debian's packages are not to be had. */
  readonly download?: () => void;
  /** How to get it by hand. */
  readonly advice: string;
}

export const isRoot = process.getuid?.() === 0;

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

function installed({ commands, files }: Program): string | undefined {
  return [...commands.map(onPath), ...files].find((file) => file !== undefined && existsSync(file));
}

export function run(command: string, args: readonly string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/** Debian only: on Ubuntu the browsers' packages are snaps. */
function installFromDebian({ debianPackages }: Program): void {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!isRoot || !/^ID=debian$/m.test(release)) return;
  if (run('apt-get', ['update', '-q']))
    run('apt-get', ['install', '-yq', '--no-install-recommends', ...debianPackages]);
}

/** The file of a program that runs; installs one when there is none. */
export function findProgram(program: Program): string {
  const { name, variable, versionFlag, download, advice } = program;
  const chosen = process.env[variable];
  if (chosen) {
    if (spawnSync(chosen, [versionFlag], { stdio: 'ignore' }).status === 0) return chosen;
    throw new Error(`${variable} names ${chosen}, which does not run.`);
  }
  for (const prepare of [() => {}, () => installFromDebian(program), () => download?.()]) {
    prepare();
    const found = installed(program);
    if (found) return found;
  }
  throw new Error(`No ${name} was found, and none could be installed: ${advice}, or name its program in ${variable}.`);
}
