import { bearerPage } from '../bearer-page.ts';
import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'cors-preflight-header-missing',
  about: 'Fastify with @fastify/cors: allowedHeaders lacks Authorization',
  ...bearerPage,
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'), { origin: '*', allowedHeaders: ['Content-Type', 'Accept'] });
    app.get('/stored-token', () => ({ token: freshJwt() }));
    app.get('/me', () => ({ name: 'Ada' }));
  }),
});
