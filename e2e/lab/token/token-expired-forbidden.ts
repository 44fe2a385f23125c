import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'an expired token, answered 403 without a word',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token') return sendJson(response, 200, { token: expiredJwt() });
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Forbidden');
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
