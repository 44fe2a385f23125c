import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { rs256 } from '../tokens.ts';

export default defineStory({
  rule: 'token-signature-rejected',
  about: 'the issuer’s keys were changed',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token') return sendJson(response, 200, { token: rs256({ kid: 'k2' }) });
    response.setHeader(
      'www-authenticate',
      'Bearer error="invalid_token", error_description="The signature key was not found"',
    );
    response.writeHead(401).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
