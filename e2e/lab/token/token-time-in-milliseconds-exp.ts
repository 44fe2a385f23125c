import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { now, signJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-time-in-milliseconds',
  about: 'only exp is in milliseconds, and a 403 does not say why',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token')
      return sendJson(response, 200, { token: signJwt({ iat: now(), exp: Date.now() + 3_600_000 }) });
    sendJson(response, 403, { error: 'invalid token' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
