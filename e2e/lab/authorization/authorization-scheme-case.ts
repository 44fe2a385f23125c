import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-case',
  about: 'token_type is copied into the header, and the server compares letters',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return sendJson(response, 200, { access_token: freshJwt(), token_type: 'bearer' });
    if (request.headers.authorization?.startsWith('Bearer ')) return sendJson(response, 200, { name: 'Ada' });
    sendJson(response, 401, { error: 'Unauthorized' });
  },
  async run(lab) {
    const login = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    const headers = { authorization: `${login.token_type} ${login.access_token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
