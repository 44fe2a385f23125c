import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-rejected',
  also: ['cookie-httponly-missing', 'cookie-samesite-missing', 'cookie-secure-missing'],
  about: 'a session that came without any attribute has ended on the server',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/api/login') return setCookies(response, 'PHPSESSID=r2t5uvjq435r4q7ib3vtdjq120');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://shop.test', '/api/login'), { method: 'POST' });
    return (await fetch(lab.url('https://shop.test', '/api/me'))).status;
  },
});
