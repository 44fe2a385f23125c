import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-whitespace',
  about: 'the key in the URL ends with a line break',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders?api_key=k3f9a1b2c4d5e6f7a8b9c0d1%0A' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.query.get('api_key') === 'k3f9a1b2c4d5e6f7a8b9c0d1' ? 200 : 403, {
      error: { code: 'API_KEY_INVALID', message: 'An invalid api_key was supplied.' },
    });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders?api_key=k3f9a1b2c4d5e6f7a8b9c0d1%0A'))).status;
  },
});
