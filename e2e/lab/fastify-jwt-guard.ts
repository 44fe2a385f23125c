import type { FastifyJWTOptions } from '@fastify/jwt';
import { fastifyApp } from './fastify-app.ts';
import { SECRET } from './tokens.ts';

/** An API of Fastify, open to any origin, that hands out a token and guards `/me` with @fastify/jwt. */
export const fastifyJwtGuard = (token: () => string | undefined, options: Partial<FastifyJWTOptions> = {}) =>
  fastifyApp(async (app) => {
    await app.register(import('@fastify/cors'));
    await app.register(import('@fastify/jwt'), { secret: SECRET, ...options });
    app.get('/stored-token', () => ({ token: token() }));
    app.get('/me', { onRequest: (request) => request.jwtVerify() }, () => ({ name: 'Ada' }));
  });
