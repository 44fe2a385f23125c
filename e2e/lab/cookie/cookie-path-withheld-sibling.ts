import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-path-withheld',
  about: "Tomcat's session of one application does not travel to another one of the same host",
  page: 'https://shop.test',
  fails: { method: 'POST', at: 'https://api.shop.test', path: '/orders/new' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/accounts/login')
      return setCookies(response, 'JSESSIONID=8F14E45FCEEA167A5A36DEDD4BEA2543; Path=/accounts; Secure; HttpOnly');
    sendJson(response, 403, { error: 'Full authentication is required to access this resource' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/accounts/login'), { method: 'POST', credentials: 'include' });
    const url = lab.url('https://api.shop.test', '/orders/new');
    return (await fetch(url, { method: 'POST', credentials: 'include' })).status;
  },
});
