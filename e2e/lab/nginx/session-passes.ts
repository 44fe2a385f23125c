import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'auth_request of nginx finds the session that the cookie names',
  page: 'https://session-passes.nginx.test',
  nginx: `
    location / { proxy_pass http://backend; }
    location /session-passes/api/ {
      auth_request /session-passes/verify;
      proxy_pass http://backend;
    }
    location = /session-passes/verify {
      internal;
      proxy_pass http://backend;
      proxy_pass_request_body off;
      proxy_set_header Host $http_host;
      proxy_set_header Content-Length "";
    }`,
  serve({ path, cookie }, response) {
    if (path === '/login') return setCookies(response, 'sid=jH4Ns0pX2mQ7vLr9; Path=/; HttpOnly; Secure; SameSite=Lax');
    if (path === '/verify') return void response.writeHead(cookie('sid') ? 204 : 401).end();
    sendJson(response, 200, []);
  },
  async run(lab) {
    await fetch(lab.url('https://session-passes.nginx.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://session-passes.nginx.test', '/api/orders'))).status;
  },
});
