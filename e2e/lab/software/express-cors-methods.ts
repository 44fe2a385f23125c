import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-method-missing',
  about: 'Express with cors: methods was written before there was a PATCH',
  page: 'https://app.test',
  fails: { method: 'PATCH', at: 'https://api.example', path: '/profile' },
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors({ methods: ['GET', 'POST', 'DELETE'] }));
    app.patch('/profile', (_request, response) => void response.json({}));
  }),
  run: async (lab) =>
    (
      await fetch(lab.url('https://api.example', '/profile'), {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: '{"name":"Ada"}',
      })
    ).status,
});
