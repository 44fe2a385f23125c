import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'Spring Security with a cookie for the token; the page does not repeat it in a header',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session')
      return setCookies(
        response,
        'JSESSIONID=node0a1b2c3; HttpOnly',
        'XSRF-TOKEN=0a6ee37c-8f35-4d9c-a7ed-d4dd1f3b0a3a',
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
        headers: { 'content-type': 'application/json' },
        body: '{"item":1}',
      })
    ).status;
  },
});
