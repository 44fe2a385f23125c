import type { Server } from 'node:http';
import { close, isFree, listen } from './listen.ts';

/** Scheme → port. */
export type Ports = Readonly<Record<'http' | 'https', number>>;

/** Where the lab's own servers listen, and where the real nginx, which answers for every host below `nginx.test`. */
export type Doors = Readonly<Record<'lab' | 'nginx', Ports>>;

/** Systems give the ports above to clients, who would take nginx's while it starts anew. */
const LAST = 32_000;

/** Lets the servers listen. Whoever holds the first port of a block of ten has the others, too, so two labs never meet. */
export async function openDoors(servers: Readonly<Record<'http' | 'https', Server>>): Promise<Doors> {
  for (let port = 8401; port < LAST; port += 10) {
    const doors = { lab: { http: port, https: port + 2 }, nginx: { http: port + 4, https: port + 6 } };
    if (!(await listen(servers.http, doors.lab.http))) continue;
    const isNginxFree = (await isFree(doors.nginx.http)) && (await isFree(doors.nginx.https));
    if (isNginxFree && (await listen(servers.https, doors.lab.https))) return doors;
    await close(servers.http);
  }
  throw new Error(`no ten ports below ${LAST} are free`);
}
