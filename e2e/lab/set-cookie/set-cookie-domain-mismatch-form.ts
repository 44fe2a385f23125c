import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-domain-mismatch',
  about: 'a sign-in form sets the session for another domain and leads to the application, whose calls go without it',
  page: 'https://staging.example',
  fails: { method: 'GET', at: 'https://staging.example', path: '/api/me' },
  serve(request, response, lab) {
    const html = { 'content-type': 'text/html' };
    if (request.path === '/signin') {
      response.setHeader('set-cookie', 'sid=eUq3xVd7Rk9TzLm2WnYb5CfG; Domain=shop.test; Path=/; Secure; HttpOnly');
      response.writeHead(303, { location: lab.url('https://staging.example', '/app') }).end();
    } else if (request.path === '/app')
      response.writeHead(200, html).end("<!doctype html><script>fetch('api/me')</script>");
    else sendJson(response, request.cookie('sid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    const form = document.createElement('form');
    form.method = 'POST';
    form.action = lab.url('https://staging.example', '/signin');
    document.body.append(form);
    form.submit();
    await new Promise(() => {});
  },
});
