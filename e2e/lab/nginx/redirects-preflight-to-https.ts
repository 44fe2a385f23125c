import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-redirect',
  about: 'nginx redirects the preflight from http to https',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://redirects-preflight-to-https.nginx.test', path: '/me' },
  nginx: `
    location / {
      if ($scheme = http) { return 301 https://$host$request_uri; }
      proxy_pass http://backend;
    }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('http://redirects-preflight-to-https.nginx.test', '/me'), { headers })).status;
  },
});
