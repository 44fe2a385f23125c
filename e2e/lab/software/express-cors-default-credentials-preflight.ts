import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-origin-wildcard',
  about: 'Express with cors as it comes, and a page that posts JSON with its cookies',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://api.example', path: '/orders' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors());
    app.post('/orders', (_request, response) => void response.status(201).json({ id: 7 }));
  }),
  run: async (lab) =>
    (
      await fetch(lab.url('https://api.example', '/orders'), {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: '{"item":1}',
      })
    ).status,
});
