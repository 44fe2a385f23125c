import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { now, signJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-clock-skew',
  about: 'this computer is half an hour behind the server, and renews too late',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token')
      return sendJson(response, 200, { token: signJwt({ iat: now() - 3000, exp: now() + 600 }) });
    response.setHeader('date', new Date(Date.now() + 1_800_000).toUTCString());
    response.setHeader('www-authenticate', 'Bearer error="invalid_token", error_description="Token has expired"');
    response.writeHead(401).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
