import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-mode-disallowed',
  about: 'against a CORS error the page set `no-cors`, which takes its token away',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (request.headers.authorization) response.writeHead(200).end('[]');
    else response.writeHead(401, { 'www-authenticate': 'Bearer realm="orders"' }).end();
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.example', '/orders'), {
      mode: 'no-cors',
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    });
    return response.status;
  },
});
