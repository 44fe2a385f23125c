import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-mismatch',
  about: 'Express with cors: the origin option still names the development server',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors({ origin: 'http://localhost:3000' }));
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'))).status,
});
