import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-missing',
  about: 'the API answers well, and shares nothing',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response) {
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
