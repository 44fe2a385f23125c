import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-audience-mismatch',
  about: 'express-jwt, and a token for another API',
  ...bearerPage,
  serve: expressJwtGuard(() => freshJwt({ aud: 'https://billing.example' }), { audience: 'https://api.example' }),
});
