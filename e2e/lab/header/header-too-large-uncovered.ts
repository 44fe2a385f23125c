import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'header-too-large',
  about: 'Node refuses a token that is too large, without the CORS headers that the page needs to see it',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  // Node itself answers the request that fails.
  serve(request, response) {
    if (allowPage(request, response)) return;
    const groups = Array.from({ length: 1500 }, (_, at) => `group-${at}`);
    sendJson(response, 200, { token: freshJwt({ groups }) });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/login'), { method: 'POST' })).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
