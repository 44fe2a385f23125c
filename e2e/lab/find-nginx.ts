import { findProgram, type Program } from '../find-program.ts';

const NGINX: Program = {
  name: 'nginx',
  variable: 'NGINX_PATH',
  commands: ['nginx'],
  // Debian's is not on the PATH of everybody.
  files: ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'],
  versionFlag: '-v',
  debianPackages: ['nginx'],
  advice: 'install one (macOS: `brew install nginx`, Ubuntu: `sudo apt install nginx`)',
};

export const findNginx = (): string => findProgram(NGINX);
