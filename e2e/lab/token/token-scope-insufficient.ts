import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-scope-insufficient',
  about: 'the token may read orders, and the page writes one',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token')
      return sendJson(response, 200, { token: freshJwt({ scope: 'openid orders:read' }) });
    response.setHeader('www-authenticate', 'Bearer error="insufficient_scope", scope="orders:write"');
    response.writeHead(403).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (await fetch(lab.url('https://api.example', '/orders'), { method: 'POST', headers, body: '{}' })).status;
  },
});
