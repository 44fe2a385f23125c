import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-multiple',
  about: 'Express with cors: the origins come from a variable of the environment, and nobody split them',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressApp(async (app, lab) => {
    const { default: cors } = await import('cors');
    app.use(cors({ origin: `${lab.origin('https://app.test')},https://admin.shop.test` }));
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'))).status,
});
