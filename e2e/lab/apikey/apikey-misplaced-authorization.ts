import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-misplaced',
  about: 'the key travels in a header of its own, and the API looks for it in Authorization',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.headers.authorization ? 200 : 401, {
      error: {
        message:
          "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
      },
    });
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://api.example', '/orders'), { headers: { 'x-api-key': 'k3f9a1b2c4d5e6f7a8b9c0d1' } })
    ).status;
  },
});
