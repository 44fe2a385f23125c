import { fastifyJwtGuard } from '../fastify-jwt-guard.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: '@fastify/jwt: FST_JWT_NO_AUTHORIZATION_IN_HEADER',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: fastifyJwtGuard(() => undefined),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'))).status,
});
