import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-missing',
  about: 'add_header within a location drops the CORS headers of the server',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://inner-location-loses-headers.nginx.test', path: '/catalogue' },
  nginx: `
    add_header Access-Control-Allow-Origin $http_origin always;
    location / {
      add_header Cache-Control no-store;
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, []);
  },
  async run(lab) {
    return (await fetch(lab.url('https://inner-location-loses-headers.nginx.test', '/catalogue'))).status;
  },
});
