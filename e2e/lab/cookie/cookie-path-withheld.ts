import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-path-withheld',
  about: 'the sign-in below /auth sets a cookie without a path, which /api never sees',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/auth/login')
      return setCookies(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=Lax');
    sendJson(response, request.cookie('session') ? 200 : 401, { message: 'Unauthenticated.' });
  },
  async run(lab) {
    await fetch(lab.url('https://shop.test', '/auth/login'), { method: 'POST' });
    return (await fetch(lab.url('https://shop.test', '/api/me'))).status;
  },
});
