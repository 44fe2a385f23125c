import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-separator-malformed',
  about: 'no space between Bearer and the token',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return sendJson(response, 200, { token: freshJwt() });
    sendJson(response, 403, { detail: 'Not authenticated' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    const headers = { authorization: `Bearer${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
