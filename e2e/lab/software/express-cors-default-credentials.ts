import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-wildcard',
  about: 'Express with cors as it comes, and a page that sends its cookies',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors());
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status,
});
