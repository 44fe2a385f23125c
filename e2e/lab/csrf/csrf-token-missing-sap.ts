import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'an OData service of SAP, which says in a header that it wants a token',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session') return setCookies(response, 'SAP_SESSIONID_A4H_001=kR3v9; HttpOnly');
    if (request.headers['x-csrf-token'] === 'dK1zQ5w8rT2yU6iO==') return sendJson(response, 201, {});
    response
      .writeHead(403, { 'x-csrf-token': 'Required', 'content-type': 'text/plain' })
      .end('CSRF token validation failed');
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
