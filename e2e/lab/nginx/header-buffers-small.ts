import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'header-too-large',
  about: 'the buffers of nginx are too small for the token',
  page: 'https://header-buffers-small.nginx.test',
  fails: { method: 'GET', at: 'https://header-buffers-small.nginx.test', path: '/me' },
  nginx: `
    large_client_header_buffers 4 4k;
    location / { proxy_pass http://backend; }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: `Bearer ${'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0'.repeat(180)}` };
    return (await fetch(lab.url('https://header-buffers-small.nginx.test', '/me'), { headers })).status;
  },
});
