import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-error-uncovered',
  about: 'add_header of nginx lacks always, so that the 401 goes without Allow-Origin',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://error-without-always.nginx.test', path: '/me' },
  nginx: `
    location / {
      add_header Access-Control-Allow-Origin $http_origin;
      if ($request_method = OPTIONS) {
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Headers "authorization, content-type";
        return 204;
      }
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    response.setHeader('www-authenticate', 'Bearer realm="api", error="invalid_token"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://error-without-always.nginx.test', '/me'), { headers })).status;
  },
});
