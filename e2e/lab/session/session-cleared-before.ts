import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-cleared',
  about: 'another call of the page has deleted the session, and the next one goes without',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/api/login')
      return setCookies(response, 'PHPSESSID=r2t5k8m1p4s7v0y3b6e9h2k5n8; Secure; HttpOnly');
    if (request.path === '/api/reset') return setCookies(response, 'PHPSESSID=deleted; Max-Age=0');
    sendJson(response, request.cookie('PHPSESSID') ? 200 : 401, { error: 'not logged in' });
  },
  async run(lab) {
    await fetch(lab.url('https://shop.test', '/api/login'), { method: 'POST' });
    await fetch(lab.url('https://shop.test', '/api/reset'), { method: 'POST' });
    return (await fetch(lab.url('https://shop.test', '/api/me'))).status;
  },
});
