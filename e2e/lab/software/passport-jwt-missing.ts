import { expressGuard } from '../express-guard.ts';
import { passportJwt } from '../passport-jwt.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'passport-jwt says Unauthorized to a call without a token, and challenges for nothing',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressGuard(() => undefined, passportJwt),
  run: async (lab) => (await fetch(lab.url('https://api.example', '/me'))).status,
});
