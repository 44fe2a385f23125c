import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-scope-insufficient',
  about: 'a permission is missing that the token would have to name',
  page: 'http://app.test',
  fails: { method: 'DELETE', at: 'http://app.test', path: '/orders/1' },
  serve(request, response) {
    if (request.path === '/stored-token')
      return sendJson(response, 200, { token: freshJwt({ permissions: ['orders:read'] }) });
    sendJson(response, 403, { message: 'Insufficient permissions', required: ['orders:delete'] });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/orders/1'), { method: 'DELETE', headers })).status;
  },
});
