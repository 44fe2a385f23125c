import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-mismatch',
  about: 'the page moved to https, the list of origins did not',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response, lab) {
    response.setHeader('access-control-allow-origin', lab.origin('https://app.test').replace('https:', 'http:'));
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
