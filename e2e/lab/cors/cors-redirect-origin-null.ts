import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-redirect-origin-null',
  about: 'an API moved to another host that allows the page by name, and the redirect loses the name',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://eu.api.example', path: '/me' },
  serve(request, response, lab) {
    if (request.origin === 'https://eu.api.example') {
      response.setHeader('access-control-allow-origin', lab.origin('https://app.test'));
      return sendJson(response, 200, {});
    }
    if (allowPage(request, response)) return;
    response.writeHead(308, { location: lab.url('https://eu.api.example', '/me') }).end();
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.test', '/me'))).status;
  },
});
