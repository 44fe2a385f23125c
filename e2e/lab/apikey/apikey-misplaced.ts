import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-misplaced',
  about: 'the key travels as a bearer token, and the API looks for it in x-api-key',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.headers['x-api-key'] ? 200 : 401, {
      type: 'error',
      error: { type: 'authentication_error', message: 'x-api-key header is required' },
    });
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://api.example', '/orders'), {
        headers: { authorization: 'Bearer k3f9a1b2c4d5e6f7a8b9c0d1' },
      })
    ).status;
  },
});
