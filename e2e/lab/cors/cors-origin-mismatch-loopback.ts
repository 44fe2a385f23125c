import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-mismatch',
  about: 'the page runs on 127.0.0.1, and the API allows localhost',
  page: 'http://127.0.0.1',
  fails: { method: 'GET', at: 'http://localhost', path: '/me' },
  serve(_request, response, lab) {
    response.setHeader('access-control-allow-origin', lab.origin('http://localhost'));
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('http://localhost', '/me'))).status;
  },
});
