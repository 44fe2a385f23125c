import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-token-percent-encoded',
  about: 'the token comes from a cookie and was not decoded',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(_request, response) {
    response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    sendJson(response, 401, { message: 'Unauthenticated.' });
  },
  async run(lab) {
    const token = encodeURIComponent('c2VjcmV0LXNlc3Npb24vNDI+eA==');
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
