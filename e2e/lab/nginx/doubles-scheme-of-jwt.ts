import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-altered',
  about: 'nginx writes a second Bearer before the JWT, and the API takes that for the token',
  page: 'https://doubles-scheme-of-jwt.nginx.test',
  fails: { method: 'GET', at: 'https://doubles-scheme-of-jwt.nginx.test', path: '/me' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_set_header Host $http_host;
      proxy_set_header Authorization "Bearer $http_authorization";
    }`,
  serve({ path, headers }, response) {
    if (path === '/token') return sendJson(response, 200, { access_token: freshJwt() });
    const [, token = ''] = (headers.authorization ?? '').split(' ');
    if (token.split('.').length === 3) return sendJson(response, 200, { name: 'Ada' });
    sendJson(response, 401, { name: 'JsonWebTokenError', message: 'jwt malformed' });
  },
  async run(lab) {
    const at = 'https://doubles-scheme-of-jwt.nginx.test';
    const { access_token } = await (await fetch(lab.url(at, '/token'))).json();
    return (await fetch(lab.url(at, '/me'), { headers: { authorization: `Bearer ${access_token}` } })).status;
  },
});
