import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-samesite-none-insecure',
  about: 'SameSite=None over http between sibling hosts; the refusal sets it again',
  page: 'http://www.shop.test',
  fails: { method: 'POST', at: 'http://api.shop.test', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    const session = 'session=.eJyrVopPy0kszkgtVrKKrlZSKIFQSUpWSoZKtToAuRkJMw; Domain=shop.test; SameSite=None';
    if (request.path === '/login') return setCookies(response, session);
    response.setHeader('set-cookie', session);
    sendJson(response, request.cookie('session') ? 201 : 401, { error: 'Login required' });
  },
  async run(lab) {
    await fetch(lab.url('http://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    const url = lab.url('http://api.shop.test', '/orders');
    return (await fetch(url, { method: 'POST', credentials: 'include' })).status;
  },
});
