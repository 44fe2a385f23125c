import { fastifyApp } from './fastify-app.ts';
import type { Story } from './story.ts';

/** A shop of Fastify, open to pages anywhere, whose orders @fastify/csrf-protection protects as it comes. */
export const fastifyCsrfShop = (): Story['serve'] =>
  fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'), { origin: true, credentials: true });
    await app.register(import('@fastify/cookie'));
    await app.register(import('@fastify/csrf-protection'));
    app.get('/csrf-token', (_request, reply) => ({ token: reply.generateCsrf() }));
    app.post('/orders', { onRequest: app.csrfProtection }, () => ({ id: 7 }));
  });
