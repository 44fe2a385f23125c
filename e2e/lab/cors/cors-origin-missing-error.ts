import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-missing',
  about: 'a 401 of an API that knows no CORS',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response) {
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
