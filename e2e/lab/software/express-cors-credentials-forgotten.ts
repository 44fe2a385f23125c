import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-credentials-missing',
  about: 'Express with cors: the origin is on the list, and credentials were not thought of',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressApp(async (app, lab) => {
    const { default: cors } = await import('cors');
    app.use(cors({ origin: [lab.origin('https://app.test'), 'http://localhost:3000'] }));
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status,
});
