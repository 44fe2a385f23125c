import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-cookie-missing',
  about: 'Django never got to set its cookie',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session') return setCookies(response, 'sessionid=r2d2c3po4bb8; HttpOnly');
    sendJson(response, request.cookie('csrftoken') ? 200 : 403, { detail: 'CSRF Failed: CSRF cookie not set.' });
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
