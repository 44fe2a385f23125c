import type { ServerResponse } from 'node:http';
import type { LabRequest } from './story.ts';

/** Does all that CORS asks of a server that trusts the calling page; true when that was the whole answer. */
export function allowPage({ method, headers }: LabRequest, response: ServerResponse): boolean {
  response.setHeader('access-control-allow-origin', headers.origin ?? '');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-expose-headers', 'www-authenticate');
  response.setHeader('vary', 'Origin');
  if (method !== 'OPTIONS') return false;
  response.writeHead(204, {
    'access-control-allow-methods': headers['access-control-request-method'] ?? '',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
  });
  response.end();
  return true;
}
