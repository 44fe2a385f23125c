import { bearerPage } from '../bearer-page.ts';
import { expressGuard } from '../express-guard.ts';
import { passportJwt } from '../passport-jwt.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-duplicated',
  about: 'passport-jwt says Unauthorized, and the stored token began with Bearer already',
  ...bearerPage,
  serve: expressGuard(
    () => `Bearer ${freshJwt()}`,
    () => passportJwt(),
  ),
});
