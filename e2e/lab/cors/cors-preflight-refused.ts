import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-refused',
  about: 'the CORS layer of Spring does not know the page',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    response.setHeader('vary', ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers']);
    response.writeHead(request.method === 'OPTIONS' ? 403 : 200).end('Invalid CORS request');
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
