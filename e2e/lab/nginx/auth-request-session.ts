import { setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-rejected',
  about: 'auth_request of nginx asks the application, which no longer knows the session',
  page: 'https://auth-request-session.nginx.test',
  fails: { method: 'GET', at: 'https://auth-request-session.nginx.test', path: '/api/orders' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /auth-request-session/api/ {
      auth_request /auth-request-session/verify;
      proxy_pass http://backend;
    }
    location = /auth-request-session/verify {
      internal;
      proxy_pass http://backend;
      proxy_pass_request_body off;
      proxy_set_header Content-Length "";
    }`,
  serve({ path }, response) {
    if (path === '/verify') return void response.writeHead(401).end();
    setCookies(response, 'sid=jH4Ns0pX2mQ7vLr9; Path=/; HttpOnly; Secure; SameSite=Lax');
  },
  async run(lab) {
    await fetch(lab.url('https://auth-request-session.nginx.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://auth-request-session.nginx.test', '/api/orders'))).status;
  },
});
