import { expressApp } from './express-app.ts';
import { addSessions } from './express-sessions.ts';
import type { Story } from './story.ts';

/** A shop of Express whose orders csrf-sync protects: a token in the session, and again in X-CSRF-Token. */
export const csrfSyncShop = (): Story['serve'] =>
  expressApp(async (app) => {
    const { csrfSync } = await import('csrf-sync');
    const { csrfSynchronisedProtection, generateToken } = csrfSync();
    const store = await addSessions(app);
    app.post('/deploy', (_request, response) => store.clear?.(() => void response.sendStatus(204)));
    app.get('/csrf-token', (request, response) => void response.json({ token: generateToken(request) }));
    app.post('/orders', csrfSynchronisedProtection, (_request, response) => void response.status(201).json({ id: 7 }));
  });
