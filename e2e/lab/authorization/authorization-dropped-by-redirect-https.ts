import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-dropped-by-redirect',
  about: 'the page calls http, the server redirects to https of the same host',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/api/me' },
  serve(request, response, lab) {
    if (request.origin === 'http://app.test')
      return void response.writeHead(301, { location: lab.url('https://app.test', request.path) }).end();
    if (allowPage(request, response)) return;
    if (request.headers.authorization) return sendJson(response, 200, { name: 'Ada' });
    sendJson(response, 401, { message: 'Missing Authorization Header' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('http://app.test', '/api/me'), { headers })).status;
  },
});
