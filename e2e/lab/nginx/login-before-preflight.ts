import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'auth_basic of nginx answers the preflight 401',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://login-before-preflight.nginx.test', path: '/me' },
  nginx: `
    auth_basic "API";
    auth_basic_user_file htpasswd;
    location / { proxy_pass http://backend; }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: `Basic ${btoa('ada:lovelace')}` };
    return (await fetch(lab.url('https://login-before-preflight.nginx.test', '/me'), { headers })).status;
  },
});
