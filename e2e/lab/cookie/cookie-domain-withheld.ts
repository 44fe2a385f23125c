import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-domain-withheld',
  about: 'the sign-in host keeps its session to itself, and the API of the same site never sees it',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login')
      return setCookies(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=Lax');
    sendJson(response, request.cookie('session') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://auth.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
