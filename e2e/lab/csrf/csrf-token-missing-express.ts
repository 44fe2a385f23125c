import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'Express with a secret in the cookie _csrf, which calls a token that did not come invalid',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session')
      return setCookies(response, 'connect.sid=s%3AqZ1x.c2ln; HttpOnly', '_csrf=TxVYzUUxhmhfuWpqOGgYQpMH; HttpOnly');
    response.setHeader('x-powered-by', 'Express');
    const token = request.headers['x-csrf-token'];
    if (token === 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk') return sendJson(response, 200, {});
    response.writeHead(403, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!DOCTYPE html>\n<html lang="en"><body><pre>ForbiddenError: invalid csrf token</pre></body></html>');
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
