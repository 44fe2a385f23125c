import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-error-uncovered',
  about: 'nothing listens behind nginx, and its 502 lacks the CORS headers of the preflight',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://backend-down.nginx.test', path: '/orders' },
  nginx: `
    location / {
      add_header Access-Control-Allow-Origin $http_origin;
      if ($request_method = OPTIONS) {
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Headers authorization;
        return 204;
      }
      proxy_pass http://127.0.0.1:1;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://backend-down.nginx.test', '/orders'), { headers })).status;
  },
});
