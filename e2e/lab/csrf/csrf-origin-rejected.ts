import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-origin-rejected',
  about: 'Django behind a proxy that ends TLS does not know its own origin',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session')
      return setCookies(response, 'sessionid=r2d2c3po4bb8; HttpOnly', 'csrftoken=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF');
    const origin = request.headers.origin;
    sendJson(response, 403, {
      detail: `CSRF Failed: Origin checking failed - ${origin} does not match any trusted origins.`,
    });
  },
  async run(lab) {
    await fetch(lab.url('http://app.test', '/session'));
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrftoken': 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF' },
        body: '{"item":1}',
      })
    ).status;
  },
});
