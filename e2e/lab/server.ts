import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { indexPage, type Ports, storyPage, toolsOf } from './page.ts';
import { arrivalOf } from './request.ts';
import type { Stories } from './stories.ts';
import type { Story } from './story.ts';

export interface Lab {
  readonly ports: Ports;
  /** The list of all stories. */
  readonly index: string;
  /** The address of a story's page. */
  page(id: string): string;
  /** The address of the request whose verdict a story asks for. */
  failing(id: string): { readonly method: string; readonly url: string } | undefined;
  /** Adds a story of a test's own. */
  add(id: string, story: Story): void;
  close(): Promise<void>;
}

/** Used when they are free; any port will do. */
const USUAL_PORTS: Ports = { http: 8401, https: 8403 };

/** Listens on loopback only, at the port wished for or at any free one. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Starts one http and one https server that play every story, on any host name. */
export async function startLab(found: Stories): Promise<Lab> {
  const stories = new Map(found);
  const ports: Record<keyof Ports, number> = { http: 0, https: 0 };

  const listener =
    (scheme: keyof Ports): RequestListener =>
    async (incoming, response) => {
      const { story: id, request } = arrivalOf(scheme, incoming);
      const send = (status: number, html: string) =>
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      if (id === '') return send(200, indexPage(stories, ports));
      const story = stories.get(id);
      if (!story) return send(404, 'No such story');
      if (request.path === '/' && request.origin === story.page) return send(200, storyPage(id, story, ports));
      try {
        await story.serve(request, response, toolsOf(id, ports));
      } catch (error) {
        console.error(`${id}: ${incoming.method} ${incoming.url}`, error);
        response.destroy();
      }
    };

  const servers = {
    http: createHttpServer(listener('http')),
    https: createHttpsServer(await makeCertificate(), listener('https')),
  };
  ports.http = await listen(servers.http, USUAL_PORTS.http);
  ports.https = await listen(servers.https, USUAL_PORTS.https);

  const storyOf = (id: string) => {
    const story = stories.get(id);
    if (!story) throw new Error(`no story is called ${id}`);
    return story;
  };
  return {
    ports,
    index: `http://lab.test:${ports.http}/`,
    page: (id) => toolsOf(id, ports).url(storyOf(id).page, '/'),
    failing(id) {
      const { fails } = storyOf(id);
      if (!fails) return undefined;
      const url = toolsOf(id, ports).url(fails.at, fails.path);
      return { method: fails.method, url: fails.isSocket ? url.replace('http', 'ws') : url };
    },
    add: (id, story) => void stories.set(id, story),
    async close() {
      await Promise.all([close(servers.http), close(servers.https)]);
    },
  };
}
