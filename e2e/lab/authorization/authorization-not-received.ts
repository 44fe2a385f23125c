import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-not-received',
  about: 'Apache keeps the header from PHP, and the application says that none came',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return sendJson(response, 200, { token: freshJwt() });
    response.setHeader('server', 'Apache/2.4.62 (Debian)');
    sendJson(response, 401, { code: 401, message: 'JWT Token not found' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
