import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-header-missing',
  about: 'a header of the application is not allowed, and no list is there',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://api.example', path: '/me' },
  serve(request, response) {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.writeHead(200).end();
  },
  async run(lab) {
    const headers = { 'x-tenant-id': '7', 'x-request-source': 'web' };
    return (await fetch(lab.url('http://api.example', '/me'), { headers })).status;
  },
});
