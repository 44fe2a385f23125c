import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-invalid',
  about: 'Auth0 calls a wrong client secret access denied, in answer to JSON',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth/token' },
  serve: (request, response) =>
    refuseToken(request, response, 401, { error: 'access_denied', error_description: 'Unauthorized' }),
  async run(lab) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: 'shop',
        client_secret: 'wrong',
        audience: 'https://api.example',
      }),
    };
    return (await fetch(lab.url('https://id.example', '/oauth/token'), init)).json();
  },
});
