import { expressApp } from './express-app.ts';
import type { Story } from './story.ts';
import { SECRET } from './tokens.ts';

/** A shop of Express whose orders csrf-csrf protects as it comes: a cookie, and its value again in X-CSRF-Token. */
export const csrfCsrfShop = (): Story['serve'] =>
  expressApp(async (app) => {
    const { default: cookieParser } = await import('cookie-parser');
    const { doubleCsrf } = await import('csrf-csrf');
    const { doubleCsrfProtection, generateCsrfToken } = doubleCsrf({
      getSecret: () => SECRET,
      getSessionIdentifier: ({ cookies }) => cookies.sid ?? 'nobody',
    });
    app.use(cookieParser());
    app.get('/csrf-token', (request, response) => void response.json({ token: generateCsrfToken(request, response) }));
    app.post('/login', (_request, response) => void response.cookie('sid', 'eUq3xVd7Rk9TzLm2').sendStatus(204));
    app.post('/orders', doubleCsrfProtection, (_request, response) => void response.status(201).json({ id: 7 }));
  });
