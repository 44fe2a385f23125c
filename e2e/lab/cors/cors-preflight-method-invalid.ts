import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-method-invalid',
  about: 'the list of methods has no commas',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    response.setHeader('access-control-allow-methods', 'GET PUT DELETE');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
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
