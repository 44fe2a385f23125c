import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-expired',
  about: 'the session lives for one second, and the page comes back after it',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/api/login')
      return setCookies(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Max-Age=1; Secure; HttpOnly; SameSite=Lax');
    if (request.path === '/api/cookie') return sendJson(response, 200, request.cookie('session') !== undefined);
    sendJson(response, request.cookie('session') ? 200 : 401, { message: 'Unauthenticated.' });
  },
  async run(lab) {
    await fetch(lab.url('https://shop.test', '/api/login'), { method: 'POST' });
    const cookie = lab.url('https://shop.test', '/api/cookie');
    while (await (await fetch(cookie)).json()) await new Promise((done) => setTimeout(done, 50));
    return (await fetch(lab.url('https://shop.test', '/api/me'))).status;
  },
});
