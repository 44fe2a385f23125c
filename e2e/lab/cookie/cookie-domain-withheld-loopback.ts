import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-domain-withheld',
  about: 'the page signs in at localhost, and calls the API as 127.0.0.1',
  page: 'http://localhost',
  fails: { method: 'GET', at: 'http://127.0.0.1', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('x-powered-by', 'Express');
    if (request.path === '/login')
      return setCookies(response, 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; HttpOnly');
    sendJson(response, request.cookie('connect.sid') ? 200 : 401, { error: 'Not authenticated' });
  },
  async run(lab) {
    await fetch(lab.url('http://localhost', '/login'), { method: 'POST' });
    return (await fetch(lab.url('http://127.0.0.1', '/me'), { credentials: 'include' })).status;
  },
});
