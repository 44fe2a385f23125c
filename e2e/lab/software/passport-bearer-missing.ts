import { expressGuard } from '../express-guard.ts';
import { passportBearer } from '../passport-bearer.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'passport-http-bearer challenges a call without a token: Bearer realm="Users"',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: expressGuard(
    () => undefined,
    () => passportBearer((_token, done) => done(null, { name: 'Ada' })),
  ),
  run: async (lab) => (await fetch(lab.url('http://app.test', '/me'))).status,
});
