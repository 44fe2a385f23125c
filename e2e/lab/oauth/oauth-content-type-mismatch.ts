import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-content-type-mismatch',
  about: 'a token request is sent as JSON',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'invalid_request',
      error_description: 'Missing form parameter: grant_type',
    }),
  async run(lab) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'authorization_code',
        code: 'SplxlOBeZQQYbYS6WxSbIA',
        client_id: 'shop',
        redirect_uri: 'https://app.test/cb',
      }),
    };
    return (await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), init)).json();
  },
});
