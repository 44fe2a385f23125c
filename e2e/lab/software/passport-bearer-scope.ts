import { bearerPage } from '../bearer-page.ts';
import { expressGuard } from '../express-guard.ts';
import { passportBearer } from '../passport-bearer.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-scope-insufficient',
  about: 'passport-http-bearer is told by its verify function that a scope is lacking, and calls the token invalid',
  ...bearerPage,
  serve: expressGuard(
    () => freshJwt({ scope: 'items:read' }),
    () =>
      passportBearer((_token, done) =>
        done(null, false, { message: 'missing required scope: orders:write', scope: [] }),
      ),
  ),
});
