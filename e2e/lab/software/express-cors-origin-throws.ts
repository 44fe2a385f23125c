import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-status',
  about: 'Express with cors: the origin function gives an error for an origin that is not on its list',
  page: 'https://app.test',
  fails: { method: 'DELETE', at: 'https://api.example', path: '/orders/7' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    const allowed = ['https://www.shop.test'];
    app.use(
      cors({
        origin: (origin, done) =>
          origin && allowed.includes(origin) ? done(null, true) : done(new Error('Not allowed by CORS')),
      }),
    );
    app.delete('/orders/7', (_request, response) => void response.status(204).end());
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/orders/7'), { method: 'DELETE' })).status,
});
