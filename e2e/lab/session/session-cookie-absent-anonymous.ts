import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-cookie-absent',
  about: 'a servlet container begins a session with its refusal of whoever has none',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/account' },
  serve(_, response) {
    response.setHeader('set-cookie', 'JSESSIONID=8F14E45FCEEA167A5A36DEDD4BEA2543; Secure; HttpOnly');
    sendJson(response, 401, { status: 401, error: 'Unauthorized', path: '/api/account' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://shop.test', '/api/account'))).status;
  },
});
