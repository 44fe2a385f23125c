import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-signature-rejected',
  about: 'the API answers 422 to a token that it cannot verify, as Flask-JWT-Extended does',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token') return sendJson(response, 200, { token: freshJwt() });
    sendJson(response, 422, { msg: 'Signature verification failed' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).text();
  },
});
