import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'request-blocked-before-send',
  about: 'a page that came over https calls an API over plain http',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'http://api.example', path: '/orders' },
  serve(_request, response) {
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('[]');
  },
  async run(lab) {
    const response = await fetch(lab.url('http://api.example', '/orders'), {
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    });
    return response.status;
  },
});
