import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-mismatch',
  about: 'the page keeps a token from before it signed in, and the cookie holds a new one',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session')
      return setCookies(
        response,
        'JSESSIONID=node0d4e5f6; HttpOnly',
        'XSRF-TOKEN=77f1d9e2-53c1-4b55-9f0e-1c2d3e4f5a6b',
      );
    if (request.headers['x-xsrf-token'] === request.cookie('XSRF-TOKEN')) return sendJson(response, 200, {});
    sendJson(response, 403, {
      timestamp: '2026-11-20T10:00:00.000+00:00',
      status: 403,
      error: 'Forbidden',
      path: request.path,
    });
  },
  async run(lab) {
    await fetch(lab.url('http://app.test', '/session'));
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-xsrf-token': '0a6ee37c-8f35-4d9c-a7ed-d4dd1f3b0a3a' },
        body: '{"item":1}',
      })
    ).status;
  },
});
