import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-header-missing',
  about: 'every header is allowed, which stands for none once credentials are asked for',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-allow-headers', '*');
    response.writeHead(204).end();
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.example', '/orders'), {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: '{"item":1}',
    });
    return response.status;
  },
});
