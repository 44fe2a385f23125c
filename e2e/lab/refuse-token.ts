import type { ServerResponse } from 'node:http';
import { allowPage } from './allow-page.ts';
import type { LabRequest } from './story.ts';

/** Answers a token request as RFC 6749 §5.2 wants it, behind CORS that is right. */
export function refuseToken(request: LabRequest, response: ServerResponse, status: number, error: object): void {
  if (allowPage(request, response)) return;
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(error));
}
