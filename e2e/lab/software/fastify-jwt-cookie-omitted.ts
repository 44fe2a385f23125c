import { fastifyApp } from '../fastify-app.ts';
import { defineStory } from '../story.ts';
import { freshJwt, SECRET } from '../tokens.ts';

export default defineStory({
  rule: 'cookie-credentials-omitted',
  about: '@fastify/jwt looks for the token in a cookie, and the page fetches without credentials',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'), { origin: true, credentials: true });
    await app.register(import('@fastify/cookie'));
    await app.register(import('@fastify/jwt'), { secret: SECRET, cookie: { cookieName: 'token', signed: false } });
    app.post('/login', (_request, reply) => {
      const options = { path: '/', httpOnly: true, secure: true, sameSite: 'none' } as const;
      return reply.setCookie('token', freshJwt(), options).code(204).send();
    });
    app.get('/me', { onRequest: (request) => request.jwtVerify() }, () => ({ name: 'Ada' }));
  }),
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
