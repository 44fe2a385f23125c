import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'nginx passes everything on and answers preflights as it should',
  page: 'https://app.test',
  nginx: `
    location / {
      add_header Access-Control-Allow-Origin $http_origin always;
      add_header Vary Origin always;
      if ($request_method = OPTIONS) {
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Headers "authorization, content-type";
        add_header Access-Control-Allow-Methods "GET, PUT";
        return 204;
      }
      proxy_pass http://backend;
    }`,
  serve(request, response) {
    if (request.headers.authorization === 'Bearer 2YotnFZFEjr1zCsicMWpAA')
      return sendJson(response, 200, { name: 'Ada' });
    response.setHeader('www-authenticate', 'Bearer realm="api", error="invalid_token"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://all-right.nginx.test', '/me'), { method: 'PUT', headers })).status;
  },
});
