import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-cleared',
  about: 'the server refuses a session, and deletes its cookie with the refusal',
  page: 'http://shop.test',
  fails: { method: 'GET', at: 'http://shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/api/login')
      return setCookies(response, 'koa.sess=eyJ1c2VyIjo3LCJfZXhwaXJlIjoxNzk1fQ==; HttpOnly');
    response.setHeader('set-cookie', 'koa.sess=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly');
    sendJson(response, 401, { error: 'Unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('http://shop.test', '/api/login'), { method: 'POST' });
    return (await fetch(lab.url('http://shop.test', '/api/me'))).status;
  },
});
