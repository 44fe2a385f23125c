import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-invalid',
  about: 'the configuration holds a host where an origin belongs',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response) {
    response.setHeader('access-control-allow-origin', 'app.test');
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
