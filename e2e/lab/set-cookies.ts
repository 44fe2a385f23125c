import type { ServerResponse } from 'node:http';

/** Answers with cookies, which stay below the story's own path because they name none. */
export function setCookies(response: ServerResponse, ...cookies: readonly string[]): void {
  response.setHeader('set-cookie', cookies);
  response.writeHead(204).end();
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
