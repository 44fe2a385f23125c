import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unreachable',
  about: 'a firewall closes the connection when it sees OPTIONS',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    if (request.method === 'OPTIONS') response.destroy();
    else response.writeHead(200, { 'access-control-allow-origin': request.headers.origin ?? '' }).end('{}');
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
