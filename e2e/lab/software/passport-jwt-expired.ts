import { bearerPage } from '../bearer-page.ts';
import { expressGuard } from '../express-guard.ts';
import { passportJwt } from '../passport-jwt.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'passport-jwt says Unauthorized and nothing else, and the token has expired',
  ...bearerPage,
  serve: expressGuard(expiredJwt, () => passportJwt()),
});
