import { bearerPage } from '../bearer-page.ts';
import { expressGuard } from '../express-guard.ts';
import { passportBearer } from '../passport-bearer.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-rejected',
  about: 'passport-http-bearer finds no such token in its table: error="invalid_token"',
  ...bearerPage,
  serve: expressGuard(
    () => 'mF_9.B5f-4.1JqM2YotnFZFEjr1zCsicMWpAA',
    () => passportBearer((_token, done) => done(null, false)),
  ),
});
