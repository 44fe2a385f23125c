import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt, now } from '../tokens.ts';

export default defineStory({
  rule: 'token-stale',
  about: 'the page renews its token, and a client made before sends the old one',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://id.example', path: '/me' },
  async serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/oauth/token') {
      const isRenewal = (await request.body()).includes('refresh_token');
      const token = freshJwt({ iat: isRenewal ? now() : now() - 1800 });
      return sendJson(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 3600 });
    }
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
  },
  async run(lab) {
    const ask = async (body: URLSearchParams) =>
      (await fetch(lab.url('https://id.example', '/oauth/token'), { method: 'POST', body })).json();
    const { access_token: token } = await ask(new URLSearchParams({ grant_type: 'authorization_code', code: 'c1' }));
    await ask(new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' }));
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://id.example', '/me'), { headers })).status;
  },
});
