import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-dropped-by-redirect',
  about: 'return 301 of nginx sends the call to another host, and Authorization is left behind',
  page: 'https://redirects-to-other-host.nginx.test',
  fails: { method: 'GET', at: 'https://new.redirects-to-other-host.nginx.test', path: '/me' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /redirects-to-other-host/me {
      if ($host = redirects-to-other-host.nginx.test) { return 301 https://new.$http_host$request_uri; }
      proxy_pass http://backend;
    }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.headers.authorization) return sendJson(response, 200, { name: 'Ada' });
    response.setHeader('www-authenticate', 'Bearer');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://redirects-to-other-host.nginx.test', '/me'), { headers })).status;
  },
});
