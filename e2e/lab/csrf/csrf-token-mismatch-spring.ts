import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-mismatch',
  about: 'Spring Security 6 wants the token masked, and the page sends it as the cookie holds it',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session')
      return setCookies(
        response,
        'JSESSIONID=node0a1b2c3; HttpOnly',
        'XSRF-TOKEN=0a6ee37c-8f35-4d9c-a7ed-d4dd1f3b0a3a',
      );
    const token = request.headers['x-xsrf-token'];
    sendJson(response, 403, {
      status: 403,
      error: 'Forbidden',
      message: `Invalid CSRF Token '${token}' was found on the request parameter '_csrf' or header 'X-XSRF-TOKEN'.`,
    });
  },
  async run(lab) {
    await fetch(lab.url('http://app.test', '/session'));
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-xsrf-token': token },
        body: '{"item":1}',
      })
    ).status;
  },
});
