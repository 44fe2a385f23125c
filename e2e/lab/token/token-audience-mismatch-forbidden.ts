import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-audience-mismatch',
  about: 'a 403 that names the audience it expects',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token') return sendJson(response, 200, { token: freshJwt({ aud: 'reports' }) });
    sendJson(response, 403, { message: 'jwt audience invalid. expected: orders' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
