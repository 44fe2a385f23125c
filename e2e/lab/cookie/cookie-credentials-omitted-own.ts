import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-credentials-omitted',
  about: "a wrapper around fetch leaves the credentials out of a call to the page's own origin",
  page: 'http://shop.test',
  fails: { method: 'GET', at: 'http://shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/api/login')
      return setCookies(response, '_shop_session=eUq3xVd7Rk9TzLm2WnYb5CfG; HttpOnly; SameSite=Lax');
    sendJson(response, request.cookie('_shop_session') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('http://shop.test', '/api/login'), { method: 'POST' });
    return (await fetch(lab.url('http://shop.test', '/api/me'), { credentials: 'omit' })).status;
  },
});
