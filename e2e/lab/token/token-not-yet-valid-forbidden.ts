import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { now, signJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-not-yet-valid',
  about: 'the issuer’s clock is an hour ahead, and a 403 says nothing',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token')
      return sendJson(response, 200, { token: signJwt({ iat: now() + 3600, exp: now() + 7200 }) });
    response.writeHead(403).end('Forbidden');
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
