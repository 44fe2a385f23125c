import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-path-withheld',
  about: 'proxy_cookie_path of nginx moves the session cookie to a path that the API is not under',
  page: 'https://cookie-path-rewritten.nginx.test',
  fails: { method: 'GET', at: 'https://cookie-path-rewritten.nginx.test', path: '/api/orders' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_cookie_path / /cookie-path-rewritten/auth/;
    }`,
  serve({ path, cookie }, response) {
    if (path === '/auth/login')
      return setCookies(response, 'sid=jH4Ns0pX2mQ7vLr9; Path=/; HttpOnly; Secure; SameSite=Lax');
    if (cookie('sid')) return sendJson(response, 200, []);
    sendJson(response, 401, { error: 'not signed in' });
  },
  async run(lab) {
    await fetch(lab.url('https://cookie-path-rewritten.nginx.test', '/auth/login'), { method: 'POST' });
    return (await fetch(lab.url('https://cookie-path-rewritten.nginx.test', '/api/orders'))).status;
  },
});
