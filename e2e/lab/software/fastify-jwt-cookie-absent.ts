import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';
import { SECRET } from '../tokens.ts';

export default defineStory({
  rule: 'session-cookie-absent',
  about: '@fastify/jwt: FST_JWT_NO_AUTHORIZATION_IN_COOKIE, because nobody has signed in',
  page: 'http://shop.test',
  fails: { method: 'GET', at: 'http://shop.test', path: '/me' },
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/cookie'));
    await app.register(import('@fastify/jwt'), { secret: SECRET, cookie: { cookieName: 'token', signed: false } });
    app.get('/me', { onRequest: (request) => request.jwtVerify() }, () => ({ name: 'Ada' }));
  }),
  run: async (lab) => (await fetch(lab.url('http://shop.test', '/me'))).status,
});
