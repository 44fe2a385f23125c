import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { LabOrigin, LabRequest } from './story.ts';

/** A request taken apart: the story it is for, and what the story gets to see. */
export interface Arrival {
  /** The first path segment; `''` for the index. */
  readonly story: string;
  readonly request: LabRequest;
}

export function arrivalOf(scheme: 'http' | 'https', incoming: IncomingMessage): Arrival {
  const { headers, method = 'GET' } = incoming;
  const { hostname, pathname, searchParams } = new URL(incoming.url ?? '/', `${scheme}://${headers.host}`);
  const [, story = '', path = ''] = /^\/([^/]*)(.*)$/.exec(pathname) ?? [];
  const origin: LabOrigin = `${scheme}://${hostname}`;
  const cookies = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return {
    story,
    request: {
      method,
      origin,
      path,
      query: searchParams,
      headers,
      cookie: (name) =>
        cookies
          .find(([key]) => key === name)
          ?.slice(1)
          .join('='),
      body: () => text(incoming),
      incoming,
    },
  };
}
