import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'header-too-large',
  about: 'the token lists every group of its user',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    const groups = Array.from({ length: 700 }, (_, at) => `group-${at}`);
    if (request.path === '/login') return sendJson(response, 200, { token: freshJwt({ groups }) });
    sendJson(response, 431, { title: 'Request Header Fields Too Large' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
