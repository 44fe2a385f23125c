import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'express-jwt: No authorization token was found',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressJwtGuard(() => undefined),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'))).status,
});
