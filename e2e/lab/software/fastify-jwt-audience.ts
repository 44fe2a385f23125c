import { bearerPage } from '../bearer-page.ts';
import { fastifyJwtGuard } from '../fastify-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-audience-mismatch',
  about: '@fastify/jwt: the aud claim value is not allowed',
  ...bearerPage,
  serve: fastifyJwtGuard(() => freshJwt({ aud: 'https://billing.example' }), {
    verify: { allowedAud: 'https://api.example' },
  }),
});
