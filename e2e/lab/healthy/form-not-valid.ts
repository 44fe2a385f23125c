import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'healthy',
  about: 'the API knows who asks, and answers 422 to a field of the form that is called like a credential',
  page: 'https://app.test',
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token') return sendJson(response, 200, { token: freshJwt() });
    sendJson(response, 422, { errors: { access_token: ['is invalid'], jwt: ["can't be blank"] } });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = lab.url('https://api.example', '/connections');
    return (await fetch(url, { method: 'POST', headers, body: '{"access_token":""}' })).text();
  },
});
