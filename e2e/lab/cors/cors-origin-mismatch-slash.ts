import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-mismatch',
  about: 'the allowed origin ends in a slash',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response, lab) {
    response.setHeader('access-control-allow-origin', `${lab.origin('https://app.test')}/`);
    response.setHeader('access-control-allow-credentials', 'true');
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
