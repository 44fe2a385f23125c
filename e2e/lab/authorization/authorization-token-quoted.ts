import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-token-quoted',
  about: 'the token was stored as JSON and is sent with its quotes',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return sendJson(response, 200, { token: freshJwt() });
    response.setHeader('www-authenticate', 'Bearer error="invalid_token", error_description="jwt malformed"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    sessionStorage.setItem('token', JSON.stringify(token));
    const headers = { authorization: `Bearer ${sessionStorage.getItem('token')}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
