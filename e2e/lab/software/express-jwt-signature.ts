import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-signature-rejected',
  about: 'express-jwt was given another secret than the issuer',
  ...bearerPage,
  serve: expressJwtGuard(freshJwt, { secret: 'the lab of yesterday' }),
});
