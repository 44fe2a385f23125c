import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-placeholder',
  about: 'a template in the token’s place that the build did not fill in',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me/' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('www-authenticate', 'Token');
    sendJson(response, 401, { detail: 'Invalid token.' });
  },
  async run(lab) {
    const headers = { authorization: 'Token {{ api_token }}' };
    return (await fetch(lab.url('https://api.example', '/me/'), { headers })).status;
  },
});
