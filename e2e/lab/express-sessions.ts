import type { Express } from 'express';
import type { SessionOptions, Store } from 'express-session';
import { SECRET } from './tokens.ts';

declare module 'express-session' {
  interface SessionData {
    user: string;
  }
}

/** Gives an app express-session, a sign-in, and `/me` for whoever is signed in; returns where the sessions are kept. */
export async function addSessions(app: Express, cookie: SessionOptions['cookie'] = {}): Promise<Store> {
  const { default: session, MemoryStore } = await import('express-session');
  const store = new MemoryStore();
  app.use(session({ store, secret: SECRET, resave: false, saveUninitialized: false, cookie }));
  app.post('/login', (request, response) => {
    request.session.user = 'Ada';
    response.sendStatus(204);
  });
  app.get('/me', ({ session: { user } }, response) => {
    if (user) response.json({ name: user });
    else response.status(401).json({ message: 'No active session' });
  });
  return store;
}
