import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-origin-missing',
  about: 'OPTIONS is answered with 204 and not one CORS header',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    if (request.method === 'OPTIONS') response.writeHead(204, { allow: 'GET, PUT, OPTIONS' }).end();
    else response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
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
