import { bearerPage } from '../bearer-page.ts';
import { fastifyJwtGuard } from '../fastify-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-issuer-mismatch',
  about: '@fastify/jwt: the iss claim value is not allowed',
  ...bearerPage,
  serve: fastifyJwtGuard(freshJwt, { verify: { allowedIss: 'https://login.example' } }),
});
