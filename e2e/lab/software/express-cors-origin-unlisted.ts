import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-origin-missing',
  about: 'Express with cors: the page is not on the list of origins, so the preflight passes without Allow-Origin',
  page: 'https://app.test',
  fails: { method: 'DELETE', at: 'https://api.example', path: '/orders/7' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors({ origin: ['https://www.shop.test', /\.shop\.test$/], credentials: true }));
    app.delete('/orders/7', (_request, response) => void response.status(204).end());
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/orders/7'), { method: 'DELETE' })).status,
});
