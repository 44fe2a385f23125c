import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-rejected',
  about: 'proxy_hide_header of nginx takes the challenge away',
  page: 'https://hides-challenge.nginx.test',
  fails: { method: 'GET', at: 'https://hides-challenge.nginx.test', path: '/me' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_hide_header WWW-Authenticate;
    }`,
  serve(_request, response) {
    response.setHeader('www-authenticate', 'Bearer realm="api", error="invalid_token"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://hides-challenge.nginx.test', '/me'), { headers })).status;
  },
});
