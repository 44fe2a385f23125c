import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-cookie-missing',
  about: 'the page did not ask /sanctum/csrf-cookie before it signs in',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    sendJson(response, request.cookie('XSRF-TOKEN') ? 200 : 419, { message: 'CSRF token mismatch.' });
  },
  async run(lab) {
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: '{"item":1}',
      })
    ).status;
  },
});
