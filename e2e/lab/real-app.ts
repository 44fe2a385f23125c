import type { RequestListener } from 'node:http';
import type { LabTools, Story } from './story.ts';

/**
 * A story answered by real software: the app is built when it is first asked, and then lives on. It finds its requests
 * as one that is mounted below the story's id, in the way of Connect (`originalUrl`).
 */
export function realApp(build: (lab: LabTools) => Promise<RequestListener>): Story['serve'] {
  let app: Promise<RequestListener> | undefined;
  return async ({ incoming }, response, lab) => {
    app ??= build(lab);
    const originalUrl = incoming.url ?? '/';
    Object.assign(incoming, { originalUrl, url: originalUrl.replace(/^\/[^/?]*/, '') });
    (await app)(incoming, response);
  };
}
