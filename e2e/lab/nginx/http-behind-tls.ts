import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-cookie-absent',
  about: 'the application behind nginx believes in http, and so never sends its Secure cookie',
  page: 'https://http-behind-tls.nginx.test',
  fails: { method: 'GET', at: 'https://http-behind-tls.nginx.test', path: '/orders' },
  nginx: `
    location / {
      proxy_pass http://backend;
      # Without X-Forwarded-Proto, which the outer block would have sent.
      proxy_set_header Host $http_host;
    }`,
  serve({ path, headers, cookie }, response) {
    const sealed = headers['x-forwarded-proto'] === 'https';
    if (path === '/login' && sealed)
      return setCookies(response, 'connect.sid=s%3AjH4Ns0pX2mQ7vLr9; Path=/; HttpOnly; Secure');
    if (path === '/login') return sendJson(response, 200, { name: 'Ada' });
    if (cookie('connect.sid')) return sendJson(response, 200, []);
    sendJson(response, 401, { error: 'no session' });
  },
  async run(lab) {
    await fetch(lab.url('https://http-behind-tls.nginx.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://http-behind-tls.nginx.test', '/orders'))).status;
  },
});
