import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-error-uncovered',
  about: 'nginx adds its headers to good answers only: the list is shared, the 403 is not',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/admin' },
  serve(request, response) {
    response.setHeader('server', 'nginx/1.26.2');
    if (request.path === '/admin') {
      response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>403 Forbidden</h1>');
      return;
    }
    if (allowPage(request, response)) return;
    sendJson(response, 200, []);
  },
  async run(lab) {
    await fetch(lab.url('https://api.example', '/items'), { credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/admin'), { credentials: 'include' })).status;
  },
});
