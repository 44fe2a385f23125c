import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-not-received',
  about: 'nginx empties Authorization on its way to the API',
  page: 'https://strips-authorization.nginx.test',
  fails: { method: 'GET', at: 'https://strips-authorization.nginx.test', path: '/me' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_set_header Host $http_host;
      proxy_set_header Authorization "";
    }`,
  serve({ headers }, response) {
    if (headers.authorization) return sendJson(response, 200, { name: 'Ada' });
    response.setHeader('www-authenticate', 'Bearer realm="api"');
    sendJson(response, 401, { detail: 'Authentication credentials were not provided.' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://strips-authorization.nginx.test', '/me'), { headers })).status;
  },
});
