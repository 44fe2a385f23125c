import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-missing',
  about:
    'Express with cors: the origin function gives an error for an origin that is not on its list, to a simple request',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/items' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    const allowed = ['https://www.shop.test'];
    app.use(
      cors({
        origin: (origin, done) =>
          origin && allowed.includes(origin) ? done(null, true) : done(new Error('Not allowed by CORS')),
      }),
    );
    app.get('/items', (_request, response) => void response.json([]));
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/items'))).status,
});
