import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-service-restricted',
  about: 'the owner of the key has no subscription of this API',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.headers['x-rapidapi-key'] ? 403 : 401, {
      message: 'You are not subscribed to this API.',
    });
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://api.example', '/orders'), {
        headers: { 'x-rapidapi-key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
      })
    ).status;
  },
});
