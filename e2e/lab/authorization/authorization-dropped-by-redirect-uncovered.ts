import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-dropped-by-redirect',
  about: 'the host that the redirect leads to allows the page on good answers only, so the page cannot read the 401',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://eu.api.example', path: '/me' },
  serve(request, response, lab) {
    if (request.origin === 'https://eu.api.example' && request.path === '/me' && !request.headers.authorization) {
      response.setHeader('www-authenticate', 'Bearer');
      return sendJson(response, 401, { error: 'unauthorized' });
    }
    if (allowPage(request, response)) return;
    if (request.path === '/region') return sendJson(response, 200, { region: 'eu' });
    response.writeHead(308, { location: lab.url('https://eu.api.example', '/me') }).end();
  },
  async run(lab) {
    await fetch(lab.url('https://eu.api.example', '/region'));
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
