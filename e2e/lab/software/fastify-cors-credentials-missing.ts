import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-credentials-missing',
  about: 'Fastify with @fastify/cors: any origin is echoed, and credentials were not thought of',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'), { origin: true });
    app.get('/me', () => ({ name: 'Ada' }));
  }),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status,
});
