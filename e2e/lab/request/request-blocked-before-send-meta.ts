import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'request-blocked-before-send',
  about: 'a meta element holds the policy that does not name the API',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(_request, response) {
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}');
  },
  async run(lab) {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'self' https://cdn.example";
    document.head.append(policy);
    const request = new XMLHttpRequest();
    request.open('PUT', lab.url('https://api.example', '/profile'));
    await new Promise((resolve) => {
      request.onloadend = resolve;
      request.send('{"name":"Ada"}');
    });
    return request.status;
  },
});
