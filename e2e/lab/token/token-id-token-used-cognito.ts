import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-id-token-used',
  about: 'Cognito’s ID token at an API that checks scopes',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token')
      return sendJson(response, 200, {
        token: freshJwt({ token_use: 'id', aud: '1example23456789', 'cognito:username': 'ada' }),
      });
    sendJson(response, 401, { message: 'Unauthorized' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
