import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-placeholder',
  about: 'the variable with the key was not set when the front end was built',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 401, { error: 'Invalid API key', sent: request.headers['x-api-key'] !== undefined });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { 'x-api-key': String(undefined) } }))
      .status;
  },
});
