import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-path-withheld',
  about: 'nginx maps / to the context path of the application, and the session cookie keeps that path',
  page: 'https://context-path-moved.nginx.test',
  fails: { method: 'GET', at: 'https://context-path-moved.nginx.test', path: '/orders' },
  nginx: `
    location / { proxy_pass http://backend; }
    location = /context-path-moved/ { proxy_pass http://backend; }
    location /context-path-moved/ {
      proxy_pass http://backend/context-path-moved/shop/;
    }`,
  serve({ path, cookie }, response) {
    if (path === '/shop/login')
      return setCookies(response, 'JSESSIONID=5F3A9C1E7B2D4F60; Path=/context-path-moved/shop; HttpOnly; Secure');
    if (cookie('JSESSIONID')) return sendJson(response, 200, []);
    sendJson(response, 401, { error: 'Full authentication is required to access this resource' });
  },
  async run(lab) {
    await fetch(lab.url('https://context-path-moved.nginx.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://context-path-moved.nginx.test', '/orders'))).status;
  },
});
