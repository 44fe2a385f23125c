import type { IncomingMessage, ServerResponse } from 'node:http';

/** A scheme and host without a port; the lab adds the port it listens on. Any `*.test` or `*.example` host works, and `127.0.0.1` and `localhost`; `*.nginx.test` is the real nginx. */
export type LabOrigin = `${'http' | 'https'}://${string}`;

export interface LabRequest {
  readonly method: string;
  /** Scheme and host as asked for, without the port. */
  readonly origin: LabOrigin;
  /** The path below the story, such as `/me`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** The value of a cookie that arrived. */
  cookie(name: string): string | undefined;
  body(): Promise<string>;
  /** The message itself, for software that reads it by its own means; its URL begins with the story's id. */
  readonly incoming: IncomingMessage;
}

export interface LabTools {
  /** The real URL of a path of this story at an origin. */
  url(origin: LabOrigin, path: string): string;
  /** The real origin, with its port: `http://app.test` → `http://app.test:8401`. */
  origin(origin: LabOrigin): string;
}

export type LabFailure =
  | {
      readonly method: string;
      readonly at: LabOrigin;
      readonly path: string;
      /** The handshake of a WebSocket, whose URL begins with `ws`. */
      readonly isSocket?: boolean;
    }
  /** A URL at which the lab does not listen. */
  | { readonly method: string; readonly url: string };

/** A server that fails in one way, the page that calls it, and the rule that must be named first. */
export interface Story {
  /** The rule named first; `healthy` when nothing blocking may be said. */
  readonly rule: string;
  /** Rules that are named behind it; what blocks nothing never stands first. */
  readonly also?: readonly string[];
  /** One line for the table: what is wrong. */
  readonly about: string;
  /** Where the page lives. */
  readonly page: LabOrigin;
  /** The page's tab blocks third-party cookies, as many browsers do; the lab's browser does not by itself. */
  readonly blocksThirdPartyCookies?: boolean;
  /**
   * The `server` block of the real nginx that answers for `<id>.nginx.test` and the hosts below it, which are no other story's.
   * In there are the upstream `http://backend` (`serve`), the file `htpasswd` (`ada`, `lovelace`), the zone `requests` of one
   * request a minute, and the cache `answers`.
   */
  readonly nginx?: string;
  /** What stands beside that block, in `http`. */
  readonly nginxHttp?: string;
  /** The request whose verdict is asked for, its last leg when it is redirected; absent when no failure may be recorded. */
  readonly fails?: LabFailure;
  /** Answers every request of the story but the page itself. Raw Node, so that any oddity can be sent. */
  serve(request: LabRequest, response: ServerResponse, lab: LabTools): void | Promise<void>;
  /**
   * Runs in the page; serialised, so it may use nothing from outside but its argument. Its rejections are expected.
   * Every request of the story must be settled when it settles.
   */
  run(lab: { url(origin: LabOrigin, path: string): string }): Promise<unknown>;
}

export function defineStory(story: Story): Story {
  return story;
}
