import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-wildcard',
  about: 'a session comes along, and the 401 allows any origin, credentials included',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (request.path === '/login') {
      if (!allowPage(request, response)) setCookies(response, 'sid=eUq3xVd7Rk9TzLm2; Secure; HttpOnly; SameSite=None');
      return;
    }
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-credentials', 'true');
    sendJson(response, 401, { error: 'session expired' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
