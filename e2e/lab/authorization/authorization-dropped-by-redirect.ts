import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-dropped-by-redirect',
  about: 'the API redirects to the host of a region, and the browser drops the token on the way',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://eu.api.example', path: '/me' },
  serve(request, response, lab) {
    if (allowPage(request, response)) return;
    if (request.origin === 'https://api.example')
      return void response.writeHead(307, { location: lab.url('https://eu.api.example', '/me') }).end();
    if (request.headers.authorization) return sendJson(response, 200, { name: 'Ada' });
    response.setHeader('www-authenticate', 'Bearer realm="api"');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
