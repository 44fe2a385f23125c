import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { signJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-time-in-milliseconds',
  about: 'the times were written with Date.now()',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token')
      return sendJson(response, 200, {
        token: signJwt({ iat: Date.now(), nbf: Date.now(), exp: Date.now() + 3_600_000 }),
      });
    sendJson(response, 401, { error: 'Unauthorized', message: 'jwt not active' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
