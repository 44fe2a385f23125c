import { expressApp } from '../express-app.ts';
import { addSessions } from '../express-sessions.ts';
import { sessionPage } from '../session-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-samesite-none-insecure',
  about: 'express-session with SameSite=None, and Secure was forgotten',
  ...sessionPage,
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors({ origin: true, credentials: true }));
    await addSessions(app, { sameSite: 'none' });
  }),
});
