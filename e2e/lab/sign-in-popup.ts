import type { ServerResponse } from 'node:http';

/** A page of a sign-in window that sets cookies as the top-level page, tells its opener, and closes. */
export function signInPopup(response: ServerResponse, ...cookies: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': [...cookies] });
  response.end("<!doctype html><title>Signed in</title><script>opener.postMessage('signed in', '*'); close()</script>");
}
