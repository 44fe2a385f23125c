import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-multiple',
  about: 'nginx and the application both add Allow-Origin',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://origin-allowed-twice.nginx.test', path: '/catalogue' },
  nginx: `
    location / {
      add_header Access-Control-Allow-Origin $http_origin always;
      proxy_pass http://backend;
    }`,
  serve(request, response) {
    allowPage(request, response);
    sendJson(response, 200, []);
  },
  async run(lab) {
    return (await fetch(lab.url('https://origin-allowed-twice.nginx.test', '/catalogue'))).status;
  },
});
