import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-cookie-missing',
  about: 'the secret of @fastify/csrf-protection did not come with the token',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    sendJson(response, request.cookie('_csrf') ? 200 : 403, {
      statusCode: 403,
      code: 'FST_CSRF_MISSING_SECRET',
      error: 'Forbidden',
      message: 'Missing csrf secret',
    });
  },
  async run(lab) {
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'csrf-token': 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk' },
        body: '{"item":1}',
      })
    ).status;
  },
});
