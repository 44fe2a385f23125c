import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-status',
  about: 'nothing answers OPTIONS: 405',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    response.writeHead(request.method === 'OPTIONS' ? 405 : 200, { allow: 'GET, PUT' }).end();
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
