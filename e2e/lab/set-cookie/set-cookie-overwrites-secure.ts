import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-overwrites-secure',
  about: 'a session of https stands in the way of the one that is set over http',
  page: 'http://www.shop.test',
  fails: { method: 'GET', at: 'http://api.shop.test', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    const isSecure = request.origin.startsWith('https:');
    if (request.path === '/login')
      return setCookies(
        response,
        `connect.sid=${isSecure ? 'f2Jq81LmZr0TtYc7WnB4' : 'kX2vQp81LmZr0TtYc7Wn'}; HttpOnly${isSecure ? '; Secure; SameSite=None' : ''}`,
      );
    sendJson(response, request.cookie('connect.sid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    await fetch(lab.url('http://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('http://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
