import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-token-whitespace',
  about: 'the token was pasted from two lines',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(_request, response) {
    response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    sendJson(response, 401, { error: 'invalid_token' });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1z CsicMWpAA' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
