import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-issuer-mismatch',
  about: 'a token of another tenant than the challenge names',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token')
      return sendJson(response, 200, {
        token: freshJwt({ iss: 'https://sts.windows.net/99999999-2222-3333-4444-555555555555/' }),
      });
    const tenant = '11111111-2222-3333-4444-555555555555';
    const challenge = `Bearer authorization_uri="https://login.microsoftonline.com/${tenant}/oauth2/authorize", error="invalid_token"`;
    response.writeHead(401, { 'www-authenticate': challenge }).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
