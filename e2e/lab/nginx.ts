import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  const nginx = spawn(findNginx(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => nginx.once('exit', () => resolve()));
  const kill = () => nginx.kill();
  process.once('exit', kill);
  const close = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  const said: string[] = [];
  for await (const line of createInterface(nginx.stderr)) {
    if (line.includes('[notice]')) {
      nginx.stderr.resume();
      return { close };
    }
    said.push(line);
  }
  await close();
  throw new Error(`nginx does not start: ${said.join('\n')}`);
}
