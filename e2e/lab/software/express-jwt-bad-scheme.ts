import { expressJwtGuard } from '../express-jwt-guard.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-unknown',
  about: 'express-jwt: Format is Authorization: Bearer [token], and the page says JWT',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: expressJwtGuard(freshJwt),
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `JWT ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
