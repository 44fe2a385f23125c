import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-in-query',
  about: 'the token stands in the URL, where this API does not look',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me?access_token=2YotnFZFEjr1zCsicMWpAA' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 401, { error: 'No authorization token was found' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me?access_token=2YotnFZFEjr1zCsicMWpAA'))).status;
  },
});
