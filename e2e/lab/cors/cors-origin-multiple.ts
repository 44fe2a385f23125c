import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-multiple',
  about: 'the application and the proxy in front of it each allow the page',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    const origin = request.headers.origin ?? '';
    response.setHeader('access-control-allow-origin', [origin, origin]);
    sendJson(response, 200, {});
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
