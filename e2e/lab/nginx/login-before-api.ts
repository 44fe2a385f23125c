import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-two-layers',
  about: 'nginx guards the whole staging host with a password of its own, and the API wants a token in the same header',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://login-before-api.nginx.test', path: '/me' },
  nginx: `
    proxy_hide_header Access-Control-Allow-Origin;
    add_header Access-Control-Allow-Origin $http_origin always;
    location / {
      limit_except OPTIONS {
        auth_basic "Staging";
        auth_basic_user_file htpasswd;
      }
      proxy_pass http://backend;
    }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://login-before-api.nginx.test', '/me'), { headers })).status;
  },
});
