import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-redirect',
  about: 'the preflight is redirected to the path with a slash',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response, lab) {
    if (request.path === '/profile') {
      response.writeHead(308, { location: lab.url('https://api.example', '/profile/') }).end();
      return;
    }
    allowPage(request, response);
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.example', '/profile'), {
      method: 'PUT',
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA', 'content-type': 'application/json' },
      body: '{"name":"Ada"}',
    });
    return response.status;
  },
});
