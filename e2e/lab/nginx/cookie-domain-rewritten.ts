import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-domain-mismatch',
  about: 'proxy_cookie_domain of nginx writes a domain that the host is not part of',
  page: 'https://cookie-domain-rewritten.nginx.test',
  fails: { method: 'GET', at: 'https://cookie-domain-rewritten.nginx.test', path: '/orders' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_cookie_domain backend.internal www.shop.example;
    }`,
  serve({ path, cookie }, response) {
    if (path === '/login')
      return setCookies(response, 'sid=jH4Ns0pX2mQ7vLr9; Domain=backend.internal; Path=/; HttpOnly; Secure');
    if (cookie('sid')) return sendJson(response, 200, []);
    sendJson(response, 401, { error: 'not signed in' });
  },
  async run(lab) {
    await fetch(lab.url('https://cookie-domain-rewritten.nginx.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://cookie-domain-rewritten.nginx.test', '/orders'))).status;
  },
});
