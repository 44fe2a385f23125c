import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-content-type-mismatch',
  about: 'JSON, which the endpoint takes for a grant type that it does not support',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/services/oauth2/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'unsupported_grant_type',
      error_description: 'grant type not supported',
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
    return (await fetch(lab.url('https://id.example', '/services/oauth2/token'), init)).json();
  },
});
