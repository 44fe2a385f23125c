import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-missing',
  about: 'express-jwt: Format is Authorization: Bearer [token], and the page sends the token alone',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressJwtGuard(freshJwt),
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    return (await fetch(lab.url('https://api.example', '/me'), { headers: { authorization: token } })).status;
  },
});
