import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-rejected',
  about: 'a 403 that asks for a sign-in, although the session came along from another site',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login')
      return setCookies(response, 'sessionid=h3k2m5n8p1q4r7t0v3w6y9z2; Secure; HttpOnly; SameSite=None');
    sendJson(response, 403, { detail: 'Authentication credentials were not provided.' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    const url = lab.url('https://api.example', '/profile');
    return (await fetch(url, { method: 'PUT', credentials: 'include' })).status;
  },
});
