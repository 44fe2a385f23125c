import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-issuer-mismatch',
  about: 'express-jwt, and an issuer without its slash',
  ...bearerPage,
  serve: expressJwtGuard(freshJwt, { issuer: 'https://id.example/' }),
});
