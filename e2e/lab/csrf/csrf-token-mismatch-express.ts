import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-mismatch',
  about: 'a token of another session, which only the server can tell',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session') return setCookies(response, '_csrf=TxVYzUUxhmhfuWpqOGgYQpMH; HttpOnly');
    const token = request.headers['x-csrf-token'];
    if (token === 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk') return sendJson(response, 200, {});
    sendJson(response, 403, { message: 'invalid csrf token', code: 'EBADCSRFTOKEN' });
  },
  async run(lab) {
    await fetch(lab.url('http://app.test', '/session'));
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': 'nQ7r2LkT-aGZ5c3R1dnd4eXphYmNkZWZnaGk' },
        body: '{"item":1}',
      })
    ).status;
  },
});
