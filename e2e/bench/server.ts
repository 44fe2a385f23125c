import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BenchServer {
  /** The page that fetches from its own origin. */
  readonly page: string;
  close(): Promise<void>;
}

/** A server that has nothing to say and says it at once, so that the browser's own work is what takes time. */
export async function startServer(): Promise<BenchServer> {
  const server = createServer((request, response) => {
    response.setHeader('cache-control', 'no-store');
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: `http://bench.test:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
