import { expressApp } from '../express-app.ts';
import { addSessions } from '../express-sessions.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-credentials-omitted',
  about: 'express-session of another site: the page signs in with credentials, and asks without',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors({ origin: true, credentials: true }));
    await addSessions(app, { sameSite: 'none', secure: true });
  }),
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
