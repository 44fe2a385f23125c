import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-rejected',
  also: ['cors-preflight-header-wildcard'],
  about: 'a token is refused behind a preflight that allows Authorization by a wildcard only',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve({ method }, response) {
    response.setHeader('access-control-allow-origin', '*');
    if (method === 'OPTIONS') return void response.writeHead(204, { 'access-control-allow-headers': '*' }).end();
    response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
