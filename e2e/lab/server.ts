import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { makeCertificate } from './certificate.ts';
import { type Doors, openDoors, type Ports } from './doors.ts';
import { close } from './listen.ts';
import { startNginx } from './nginx.ts';
import { failingOf, indexPage, storyPage, toolsOf } from './page.ts';
import { arrivalOf } from './request.ts';
import type { Stories } from './stories.ts';
import type { LabOrigin, LabRequest, Story } from './story.ts';

export interface Lab {
  readonly doors: Doors;
  /** The list of all stories. */
  readonly index: string;
  /** The address of a story's page. */
  page(id: string): string;
  /** The address of the request whose verdict a story asks for. */
  failing(id: string): { readonly method: string; readonly url: string } | undefined;
  /** Adds a story of a test's own, with no nginx. */
  add(id: string, story: Story): void;
  /** Puts another story in the place of one; nginx starts anew with it. */
  replace(id: string, story: Story): Promise<void>;
  close(): Promise<void>;
}

/** Whether a request is for a host; nginx speaks http with the lab whatever it spoke with the browser. */
const isAt = (page: LabOrigin, { origin }: LabRequest) => new URL(page).hostname === new URL(origin).hostname;

/** Starts one http and one https server that play every story, on any host name. */
export async function startLab(found: Stories): Promise<Lab> {
  const stories = new Map(found);
  const certificate = await makeCertificate();
  const servers = { http: createHttpServer(), https: createHttpsServer(certificate) };
  const doors = await openDoors(servers);

  const listener =
    (scheme: keyof Ports): RequestListener =>
    async (incoming, response) => {
      const { story: id, request } = arrivalOf(scheme, incoming);
      const send = (status: number, html: string) =>
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      if (id === '') return send(200, indexPage(stories, doors));
      const story = stories.get(id);
      if (!story) return send(404, 'No such story');
      if (request.path === '/' && isAt(story.page, request)) return send(200, storyPage(id, story, doors));
      try {
        await story.serve(request, response, toolsOf(id, doors));
      } catch (error) {
        console.error(`${id}: ${incoming.method} ${incoming.url}`, error);
        response.destroy();
      }
    };

  servers.http.on('request', listener('http'));
  servers.https.on('request', listener('https'));
  const start = async () => {
    const isWanted = [...stories.values()].some(({ nginx }) => nginx !== undefined);
    const options = { ports: doors.nginx, backend: doors.lab.http, certificate };
    return isWanted ? await startNginx(stories, options) : undefined;
  };
  let nginx = await start();

  const storyOf = (id: string) => {
    const story = stories.get(id);
    if (!story) throw new Error(`no story is called ${id}`);
    return story;
  };
  return {
    doors,
    index: `http://lab.test:${doors.lab.http}/`,
    page: (id) => toolsOf(id, doors).url(storyOf(id).page, '/'),
    failing(id) {
      const { fails } = storyOf(id);
      return fails && failingOf(fails, toolsOf(id, doors));
    },
    add: (id, story) => void stories.set(id, story),
    async replace(id, story) {
      stories.set(id, story);
      await nginx?.close();
      nginx = await start();
    },
    async close() {
      await Promise.all([close(servers.http), close(servers.https), nginx?.close()]);
    },
  };
}
