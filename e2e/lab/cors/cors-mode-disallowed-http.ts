import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-mode-disallowed',
  about: 'over plain http the page set `no-cors`, which takes its token away',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://intranet.example', path: '/orders' },
  serve(request, response) {
    if (request.headers.authorization) response.writeHead(200).end('[]');
    else response.writeHead(401, { 'www-authenticate': 'Bearer realm="orders"' }).end();
  },
  async run(lab) {
    const response = await fetch(lab.url('http://intranet.example', '/orders'), {
      mode: 'no-cors',
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    });
    return response.status;
  },
});
