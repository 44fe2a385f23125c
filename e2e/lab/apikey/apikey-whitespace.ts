import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-whitespace',
  about: 'the environment file held the key in quotes',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.headers['x-api-key'] === 'k3f9a1b2c4d5e6f7a8b9c0d1' ? 200 : 401, {
      error: 'Invalid API key',
    });
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://api.example', '/orders'), { headers: { 'x-api-key': '"k3f9a1b2c4d5e6f7a8b9c0d1"' } })
    ).status;
  },
});
