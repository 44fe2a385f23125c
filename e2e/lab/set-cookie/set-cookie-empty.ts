import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-empty',
  about: 'the sign-in sets a cookie whose name and value are empty',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return setCookies(response, '=; Secure; HttpOnly; SameSite=Lax');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
