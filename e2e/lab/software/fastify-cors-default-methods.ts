import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-method-missing',
  about: 'Fastify with @fastify/cors as it comes, which allows GET, HEAD and POST',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'), { origin: true });
    app.put('/profile', () => ({}));
  }),
  run: async (lab) =>
    (
      await fetch(lab.url('https://api.example', '/profile'), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{"name":"Ada"}',
      })
    ).status,
});
