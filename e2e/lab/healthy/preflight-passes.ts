import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a cross-origin PUT whose preflight and answer allow it',
  page: 'https://app.test',
  serve(request, response) {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('vary', 'Origin');
    if (request.method !== 'OPTIONS') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    response.writeHead(204, {
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'authorization, content-type',
    });
    response.end();
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.example', '/profile'), {
      method: 'PUT',
      credentials: 'include',
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA', 'content-type': 'application/json' },
      body: '{"name":"Ada"}',
    });
    return response.status;
  },
});
