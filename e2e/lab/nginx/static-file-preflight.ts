import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-status',
  about: 'nginx answers OPTIONS for a static file with 405',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://static-file-preflight.nginx.test', path: '/config.json' },
  nginx: `
    add_header Access-Control-Allow-Origin * always;
    add_header Access-Control-Allow-Headers * always;
    location / { root .; }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { 'x-app-version': '2.4.1' };
    return (await fetch(lab.url('https://static-file-preflight.nginx.test', '/config.json'), { headers })).status;
  },
});
