import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-origin-missing',
  about: 'add_header within the if of the preflight drops all that stands outside of it',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://preflight-loses-headers.nginx.test', path: '/profile' },
  nginx: `
    location / {
      add_header Access-Control-Allow-Origin $http_origin always;
      add_header Access-Control-Allow-Headers "authorization, content-type" always;
      if ($request_method = OPTIONS) {
        add_header Access-Control-Max-Age 600;
        return 204;
      }
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { 'content-type': 'application/json' };
    return (
      await fetch(lab.url('https://preflight-loses-headers.nginx.test', '/profile'), {
        method: 'PUT',
        headers,
        body: '{}',
      })
    ).status;
  },
});
