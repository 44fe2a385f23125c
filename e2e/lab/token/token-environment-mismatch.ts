import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-environment-mismatch',
  about: 'a token of the local issuer is sent to the real API',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token')
      return sendJson(response, 200, { token: freshJwt({ iss: 'http://localhost:8080/realms/shop' }) });
    response.setHeader(
      'www-authenticate',
      'Bearer error="invalid_token", error_description="The signature key was not found"',
    );
    response.writeHead(401).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
