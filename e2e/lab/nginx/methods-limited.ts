import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-status',
  about: 'limit_except of nginx denies OPTIONS',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://methods-limited.nginx.test', path: '/orders' },
  nginx: `
    location / {
      limit_except GET POST { deny all; }
      proxy_pass http://backend;
    }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 201, { id: 7 });
  },
  async run(lab) {
    const headers = { 'content-type': 'application/json' };
    return (
      await fetch(lab.url('https://methods-limited.nginx.test', '/orders'), { method: 'POST', headers, body: '{}' })
    ).status;
  },
});
