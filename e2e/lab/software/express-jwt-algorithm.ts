import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-signature-rejected',
  about: 'express-jwt takes RS256 only, and the token is signed with HS256',
  ...bearerPage,
  serve: expressJwtGuard(freshJwt, { algorithms: ['RS256'] }),
});
