import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-mismatch',
  about: 'the development server of the page runs on another port than the API knows',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://api.example', path: '/me' },
  serve(_request, response) {
    response.setHeader('access-control-allow-origin', 'http://app.test:3000');
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('http://api.example', '/me'))).status;
  },
});
