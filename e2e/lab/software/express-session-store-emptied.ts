import { expressApp } from '../express-app.ts';
import { addSessions } from '../express-sessions.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-rejected',
  about: 'express-session with its sessions in memory, which a deployment emptied',
  page: 'http://shop.test',
  fails: { method: 'GET', at: 'http://shop.test', path: '/me' },
  serve: expressApp(async (app) => {
    const store = await addSessions(app);
    app.post('/deploy', (_request, response) => store.clear?.(() => void response.sendStatus(204)));
  }),
  async run(lab) {
    await fetch(lab.url('http://shop.test', '/login'), { method: 'POST' });
    await fetch(lab.url('http://shop.test', '/deploy'), { method: 'POST' });
    return (await fetch(lab.url('http://shop.test', '/me'))).status;
  },
});
