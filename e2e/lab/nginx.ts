import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Ports } from './doors.ts';
import { findNginx } from './find-nginx.ts';
import type { Stories } from './stories.ts';

export interface Nginx {
  close(): Promise<void>;
}

interface Options {
  readonly ports: Ports;
  /** The port of the lab's own http server. */
  readonly backend: number;
  readonly certificate: { readonly key: string; readonly cert: string };
}

/** Every path is relative, so that nginx writes into its own folder only. */
function configOf(stories: Stories, { ports: { http, https }, backend }: Options): string {
  const listen = `listen 127.0.0.1:${http}; listen 127.0.0.1:${https} ssl;`;
  const servers = [...stories].map(([id, { nginx, nginxHttp = '' }]) =>
    nginx === undefined ? '' : `${nginxHttp}\nserver { ${listen} server_name .${id}.nginx.test; ${nginx}\n}`,
  );
  return `daemon off;
master_process off;
pid nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server_names_hash_bucket_size 128;
  ssl_certificate certificate.pem;
  ssl_certificate_key key.pem;
  proxy_set_header Host $http_host;
  proxy_set_header X-Forwarded-Proto $scheme;
  proxy_cache_path cache keys_zone=answers:1m;
  limit_req_zone $host zone=requests:1m rate=1r/m;
  upstream backend { server 127.0.0.1:${backend}; }
  server { ${listen} return 404; }
${servers.join('\n')}
}
`;
}

/** Ends nginx and removes its folder once nobody holds the other end of its input: the lab may die without a word. */
const KEEPER = '"$@" & exec 2>/dev/null; cat; kill $!; wait $!; rm -r "$0"';

/** Starts one real nginx for all stories that want one; rejects with its own words when it does not take their directives. */
export async function startNginx(stories: Stories, options: Options): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), '401-doctor-nginx-'));
  await Promise.all([
    writeFile(join(folder, 'nginx.conf'), configOf(stories, options)),
    writeFile(join(folder, 'certificate.pem'), options.certificate.cert),
    writeFile(join(folder, 'key.pem'), options.certificate.key),
    writeFile(join(folder, 'htpasswd'), 'ada:{PLAIN}lovelace\n'),
  ]);
  // `notice` is what nginx says once it listens.
  const args = ['-p', `${folder}/`, '-c', 'nginx.conf', '-e', 'stderr', '-g', 'error_log stderr notice;'];
  const keeper = spawn('sh', ['-c', KEEPER, folder, findNginx(), ...args], { stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const close = async () => {
    keeper.stdin.end();
    await ended;
  };
  const said: string[] = [];
  for await (const line of createInterface(keeper.stderr)) {
    if (line.includes('[notice]')) {
      keeper.stderr.resume();
      return { close };
    }
    said.push(line);
  }
  await close();
  throw new Error(`nginx does not start: ${said.join('\n')}`);
}
