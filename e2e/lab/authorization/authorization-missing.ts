import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'the page calls the API without its token',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('www-authenticate', 'Bearer realm="api"');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
