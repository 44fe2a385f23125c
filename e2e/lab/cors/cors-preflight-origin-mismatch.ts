import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-origin-mismatch',
  about: 'the preflight allows the origin of another page',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(_request, response, lab) {
    response.setHeader('access-control-allow-methods', 'GET, PUT');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    response.setHeader('access-control-allow-origin', lab.origin('https://admin.app.test'));
    response.writeHead(204).end();
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
