import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'Django REST framework with a session; the page sends no X-CSRFToken',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session')
      return setCookies(response, 'sessionid=r2d2c3po4bb8; HttpOnly', 'csrftoken=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF');
    const isGood = request.headers['x-csrftoken'] === request.cookie('csrftoken');
    sendJson(response, isGood ? 200 : 403, { detail: 'CSRF Failed: CSRF token missing.' });
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
