import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-cookie-absent',
  about: 'a script of the page deletes the session that the server has set',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/me' },
  serve(request, response, lab) {
    const { pathname } = new URL(lab.url('https://shop.test', '/'));
    if (request.path === '/login')
      return setCookies(response, `session_id=eUq3xVd7Rk9TzLm2WnYb5CfG; Path=${pathname}; Secure`);
    sendJson(response, request.cookie('session_id') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://shop.test', '/login'), { method: 'POST' });
    await cookieStore.delete({ name: 'session_id', path: new URL(lab.url('https://shop.test', '/')).pathname });
    return (await fetch(lab.url('https://shop.test', '/me'))).status;
  },
});
