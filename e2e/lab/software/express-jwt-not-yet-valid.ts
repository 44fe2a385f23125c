import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt, now } from '../tokens.ts';

export default defineStory({
  rule: 'token-not-yet-valid',
  about: 'express-jwt, and a token that begins in an hour',
  ...bearerPage,
  serve: expressJwtGuard(() => freshJwt({ nbf: now() + 3600 })),
});
