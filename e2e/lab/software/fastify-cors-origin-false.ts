import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-status',
  about: 'Fastify with @fastify/cors: origin is false in production, so OPTIONS is an unknown route',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://api.example', path: '/orders' },
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'), { origin: false });
    app.post('/orders', () => ({ id: 7 }));
  }),
  run: async (lab) =>
    (
      await fetch(lab.url('https://api.example', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"item":1}',
      })
    ).status,
});
