import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-missing',
  about: 'the JWT is sent without Bearer before it',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return sendJson(response, 200, { token: freshJwt() });
    if (request.headers.authorization?.startsWith('Bearer ')) return sendJson(response, 200, { name: 'Ada' });
    response.setHeader('www-authenticate', 'Bearer realm="api"');
    sendJson(response, 401, { message: 'No authorization token was found' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    return (await fetch(lab.url('https://api.example', '/me'), { headers: { authorization: token } })).status;
  },
});
