import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'an expired token, answered with the unregistered status 419',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token') return sendJson(response, 200, { token: expiredJwt() });
    sendJson(response, 419, { error: 'Authentication Timeout' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://app.test', '/me'), { headers })).status;
  },
});
