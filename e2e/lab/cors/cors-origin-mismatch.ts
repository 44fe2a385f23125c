import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-mismatch',
  about: 'the API allows the origin of another page',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response, lab) {
    response.setHeader('access-control-allow-origin', lab.origin('https://admin.app.test'));
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
