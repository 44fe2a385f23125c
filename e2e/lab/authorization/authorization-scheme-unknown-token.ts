import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-scheme-unknown',
  about: 'Token is sent where Bearer is wanted',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(_request, response) {
    response.setHeader('www-authenticate', 'Bearer realm="api"');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    const headers = { authorization: 'Token 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
