import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-status',
  about: 'nginx asks for a client certificate, which no preflight carries',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://client-certificate-on-preflight.nginx.test', path: '/me' },
  nginx: `
    ssl_verify_client on;
    ssl_client_certificate certificate.pem;
    location / { proxy_pass http://backend; }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://client-certificate-on-preflight.nginx.test', '/me'), { headers })).status;
  },
});
