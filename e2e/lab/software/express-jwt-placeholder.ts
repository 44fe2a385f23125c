import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-placeholder',
  about: 'express-jwt calls a token malformed that was undefined when the page sent it',
  ...bearerPage,
  serve: expressJwtGuard(() => undefined),
});
