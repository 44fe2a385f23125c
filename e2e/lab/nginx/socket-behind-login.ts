import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-websocket-unsupported',
  about: 'auth_request of nginx wants an Authorization that no WebSocket can send',
  page: 'https://socket-behind-login.nginx.test',
  fails: { method: 'GET', at: 'https://socket-behind-login.nginx.test', path: '/live', isSocket: true },
  nginx: `
    location / { proxy_pass http://backend; }
    location /socket-behind-login/live {
      auth_request /socket-behind-login/verify;
      proxy_pass http://backend;
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection upgrade;
    }
    location = /socket-behind-login/verify {
      internal;
      proxy_pass http://backend;
    }`,
  serve({ path, headers }, response) {
    if (path !== '/verify' || headers.authorization) return void response.writeHead(204).end();
    response.writeHead(401, { 'www-authenticate': 'Bearer realm="api"' }).end();
  },
  async run(lab) {
    const socket = new WebSocket(lab.url('https://socket-behind-login.nginx.test', '/live').replace('http', 'ws'));
    await new Promise((resolve) => {
      socket.onclose = resolve;
    });
  },
});
