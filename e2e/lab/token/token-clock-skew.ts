import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt, now } from '../tokens.ts';

export default defineStory({
  rule: 'token-clock-skew',
  about: 'the server is five minutes behind the issuer and this computer',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token') return sendJson(response, 200, { token: freshJwt({ nbf: now() }) });
    response.setHeader('date', new Date(Date.now() - 300_000).toUTCString());
    sendJson(response, 401, { message: 'jwt not active' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
