import { createServer, type Server } from 'node:http';

/** Listens on loopback only; false when somebody else does. */
export function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}

export const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  if (!(await listen(server, port))) return false;
  await close(server);
  return true;
}
