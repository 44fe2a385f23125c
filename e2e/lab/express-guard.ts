import type { RequestHandler } from 'express';
import { expressApp } from './express-app.ts';
import type { Story } from './story.ts';

/** An API of Express, open to any origin, that hands out a token and guards `/me`. */
export function expressGuard(
  token: () => string | undefined,
  guard: () => RequestHandler | Promise<RequestHandler>,
): Story['serve'] {
  return expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors());
    app.get('/stored-token', (_request, response) => void response.json({ token: token() }));
    app.get('/me', await guard(), (_request, response) => void response.json({ name: 'Ada' }));
  });
}
