import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-rejected',
  also: ['challenge-missing'],
  about: 'the server has restarted and lost its sessions',
  page: 'http://shop.test',
  fails: { method: 'GET', at: 'http://shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/api/login')
      return setCookies(response, 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; HttpOnly; SameSite=Lax');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('http://shop.test', '/api/login'), { method: 'POST' });
    return (await fetch(lab.url('http://shop.test', '/api/me'))).status;
  },
});
