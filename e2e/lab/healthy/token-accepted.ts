import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a token that is accepted, under a scheme in small letters',
  page: 'https://app.test',
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token') return sendJson(response, 200, { token: freshJwt() });
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
