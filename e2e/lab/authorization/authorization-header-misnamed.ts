import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-header-misnamed',
  about: 'the header is written in British spelling',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('www-authenticate', 'Bearer realm="api"');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    const headers = { authorisation: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
