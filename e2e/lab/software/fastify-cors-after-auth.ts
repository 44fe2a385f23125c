import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';
import { SECRET } from '../tokens.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'Fastify with the hook of @fastify/jwt added before @fastify/cors',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/jwt'), { secret: SECRET });
    app.addHook('onRequest', (request) => request.jwtVerify());
    await app.register(import('@fastify/cors'), { origin: true, credentials: true });
    app.get('/me', () => ({ name: 'Ada' }));
  }),
  run: async (lab) => {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
