import { bearerPage } from '../bearer-page.ts';
import { fastifyJwtGuard } from '../fastify-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-signature-rejected',
  about: '@fastify/jwt: FST_JWT_AUTHORIZATION_TOKEN_INVALID, because its secret is another',
  ...bearerPage,
  serve: fastifyJwtGuard(freshJwt, { secret: 'the lab of yesterday' }),
});
