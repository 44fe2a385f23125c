import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-missing',
  about: 'a JWT without a scheme that has expired too, which the server never gets to see',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/token') return sendJson(response, 200, { token: expiredJwt() });
    response.setHeader('www-authenticate', 'Bearer');
    sendJson(response, 401, { error: 'Unauthorized' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/token'))).json();
    return (await fetch(lab.url('http://app.test', '/me'), { headers: { authorization: token } })).status;
  },
});
