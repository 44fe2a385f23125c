import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { rs256 } from '../tokens.ts';

export default defineStory({
  rule: 'token-kid-missing',
  about: 'the issuer does not name its key',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token') return sendJson(response, 200, { token: rs256({}) });
    sendJson(response, 401, { message: 'Unable to find a signing key that matches the token: no kid in its header' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
