import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-redirect',
  about: 'nginx redirects the preflight to the address with a slash at its end',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://redirects-preflight-to-slash.nginx.test', path: '/orders' },
  nginx: `
    absolute_redirect off;
    location / { return 404; }
    location /redirects-preflight-to-slash/orders/ { proxy_pass http://backend; }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 200, []);
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://redirects-preflight-to-slash.nginx.test', '/orders'), { headers })).status;
  },
});
