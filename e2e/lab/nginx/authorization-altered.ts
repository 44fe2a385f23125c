import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-altered',
  about: 'nginx writes a second Bearer before what the page sent',
  page: 'https://authorization-altered.nginx.test',
  fails: { method: 'GET', at: 'https://authorization-altered.nginx.test', path: '/me' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_set_header Host $http_host;
      proxy_set_header Authorization "Bearer $http_authorization";
    }`,
  serve({ headers }, response) {
    if (/^Bearer [^ ]+$/.test(headers.authorization ?? '')) return sendJson(response, 200, { name: 'Ada' });
    sendJson(response, 401, { code: 'credentials_bad_format', message: 'Format is Authorization: Bearer [token]' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://authorization-altered.nginx.test', '/me'), { headers })).status;
  },
});
