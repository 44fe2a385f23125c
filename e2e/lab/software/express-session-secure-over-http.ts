import { expressApp } from '../express-app.ts';
import { addSessions } from '../express-sessions.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-cookie-absent',
  about: 'express-session with Secure, where the app is asked over http: it sets no cookie at all',
  page: 'http://shop.test',
  fails: { method: 'GET', at: 'http://shop.test', path: '/me' },
  serve: expressApp(async (app) => void (await addSessions(app, { secure: true }))),
  async run(lab) {
    await fetch(lab.url('http://shop.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('http://shop.test', '/me'))).status;
  },
});
