import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-samesite-none-insecure',
  about: 'the sign-in sets SameSite=None without Secure, so the next call goes without a session',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login')
      return setCookies(response, 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; HttpOnly; SameSite=None');
    sendJson(response, request.cookie('connect.sid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
