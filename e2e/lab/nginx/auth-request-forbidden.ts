import { setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'unexplained',
  about: 'auth_request of nginx is told 403, and nginx sends its own page for it',
  page: 'https://auth-request-forbidden.nginx.test',
  fails: { method: 'GET', at: 'https://auth-request-forbidden.nginx.test', path: '/admin/users' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /auth-request-forbidden/admin/ {
      auth_request /auth-request-forbidden/verify;
      proxy_pass http://backend;
    }
    location = /auth-request-forbidden/verify { internal; proxy_pass http://backend; }`,
  serve({ path }, response) {
    if (path === '/verify') return void response.writeHead(403).end();
    setCookies(response, 'sid=jH4Ns0pX2mQ7vLr9; Path=/; HttpOnly; Secure; SameSite=Lax');
  },
  async run(lab) {
    await fetch(lab.url('https://auth-request-forbidden.nginx.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://auth-request-forbidden.nginx.test', '/admin/users'))).status;
  },
});
