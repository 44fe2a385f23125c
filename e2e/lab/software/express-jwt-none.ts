import { bearerPage } from '../bearer-page.ts';
import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export default defineStory({
  rule: 'token-alg-none',
  about: 'express-jwt, and a token of a test that nobody signed',
  ...bearerPage,
  serve: expressJwtGuard(() => `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ sub: '42' })}.`),
});
