import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-origin-mismatch',
  about: 'Fastify with @fastify/cors: the origin lacks the port of the page',
  page: 'http://localhost',
  fails: { method: 'POST', at: 'http://127.0.0.1', path: '/orders' },
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'), { origin: 'http://localhost', credentials: true });
    app.post('/orders', () => ({ id: 7 }));
  }),
  run: async (lab) =>
    (
      await fetch(lab.url('http://127.0.0.1', '/orders'), {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: '{"item":1}',
      })
    ).status,
});
