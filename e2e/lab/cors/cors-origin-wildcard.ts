import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-wildcard',
  about: 'any origin is allowed, and the page asks for credentials',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response) {
    response.setHeader('access-control-allow-origin', '*');
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
