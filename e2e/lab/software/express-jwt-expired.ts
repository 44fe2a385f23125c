import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'express-jwt, and the error page of Express: jwt expired',
  ...bearerPage,
  serve: expressJwtGuard(expiredJwt),
});
