import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-empty',
  about: 'the page reads its token under a key that nobody wrote',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return sendJson(response, 200, { accessToken: freshJwt() });
    response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const { access_token = '' } = await (
      await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })
    ).json();
    const headers = { authorization: `Bearer ${access_token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
