import { bearerPage } from '../bearer-page.ts';
import { fastifyJwtGuard } from '../fastify-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-rejected',
  about: '@fastify/jwt: FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED, because the token was signed out',
  ...bearerPage,
  serve: fastifyJwtGuard(() => freshJwt({ jti: '7' }), { trusted: (_request, { jti }) => jti !== '7' }),
});
