import { bearerPage } from '../bearer-page.ts';
import { fastifyJwtGuard } from '../fastify-jwt-guard.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-placeholder',
  about: '@fastify/jwt calls a token malformed that was undefined when the page sent it',
  ...bearerPage,
  serve: fastifyJwtGuard(() => undefined),
});
