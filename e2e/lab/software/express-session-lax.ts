import { expressApp } from '../express-app.ts';
import { addSessions } from '../express-sessions.ts';
import { sessionPage } from '../session-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-samesite-cross-site',
  about: 'express-session with SameSite=Lax, for a page of another site',
  ...sessionPage,
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors({ origin: true, credentials: true }));
    await addSessions(app, { sameSite: 'lax', secure: true });
  }),
});
