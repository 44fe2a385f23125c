import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'any origin, method and header are allowed to a call without credentials that carries a token',
  page: 'https://app.test',
  serve(request, response) {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-methods', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else sendJson(response, 200, {});
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.example', '/profile'), {
      method: 'PATCH',
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA', 'x-tenant-id': '7' },
    });
    return response.status;
  },
});
