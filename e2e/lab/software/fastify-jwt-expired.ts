import { bearerPage } from '../bearer-page.ts';
import { fastifyJwtGuard } from '../fastify-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-expired',
  about: '@fastify/jwt: FST_JWT_AUTHORIZATION_TOKEN_EXPIRED',
  ...bearerPage,
  serve: fastifyJwtGuard(expiredJwt),
});
