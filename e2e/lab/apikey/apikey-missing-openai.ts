import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-missing',
  about: 'an API that wants its key as a bearer token',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.headers.authorization ? 200 : 401, {
      error: {
        message:
          "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
        type: 'invalid_request_error',
        param: null,
        code: null,
      },
    });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders'))).status;
  },
});
