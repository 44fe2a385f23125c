import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-credentials-missing',
  about: 'the page is allowed, its credentials are not',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
