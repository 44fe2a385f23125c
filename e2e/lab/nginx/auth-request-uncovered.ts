import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-error-uncovered',
  about: 'auth_request of nginx answers 401 by itself, without the CORS headers that the application sends',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://auth-request-uncovered.nginx.test', path: '/orders' },
  nginx: `
    location / {
      if ($request_method = OPTIONS) { rewrite ^ /auth-request-uncovered/preflight last; }
      auth_request /auth-request-uncovered/verify;
      proxy_pass http://backend;
    }
    location = /auth-request-uncovered/preflight { proxy_pass http://backend; }
    location = /auth-request-uncovered/verify {
      internal;
      proxy_pass http://backend;
    }`,
  serve(request, response) {
    if (request.path === '/verify')
      return void response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
    if (allowPage(request, response)) return;
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://auth-request-uncovered.nginx.test', '/orders'), { headers })).status;
  },
});
