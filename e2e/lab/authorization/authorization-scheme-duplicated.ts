import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-duplicated',
  about: 'the token is stored with Bearer and sent with Bearer before it',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return sendJson(response, 200, { authorization: `Bearer ${freshJwt()}` });
    response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const login = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    const headers = { authorization: `Bearer ${login.authorization}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
