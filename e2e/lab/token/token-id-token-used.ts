import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-id-token-used',
  about: 'the ID token is sent, and the API finds its audience wrong',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token')
      return sendJson(response, 200, {
        token: freshJwt({
          aud: 'spa',
          nonce: 'n-0S6_WzA2Mj',
          at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng',
          email: 'ada@app.test',
        }),
      });
    response.setHeader(
      'www-authenticate',
      `Bearer error="invalid_token", error_description="The audience 'spa' is invalid"`,
    );
    response.writeHead(401).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
