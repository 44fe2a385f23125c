import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'an expired token in a header of the API’s own, and an answer without a Date',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token') return sendJson(response, 200, { token: expiredJwt() });
    response.sendDate = false;
    sendJson(response, 401, { message: 'Invalid or expired token' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    return (await fetch(lab.url('http://app.test', '/me'), { headers: { 'x-access-token': token } })).status;
  },
});
