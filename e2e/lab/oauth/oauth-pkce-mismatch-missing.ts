import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-pkce-mismatch',
  about: 'PKCE is required, and the verifier is missing',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'invalid_grant',
      error_description: 'PKCE code verifier not specified',
    }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
      redirect_uri: 'https://app.test/cb',
    });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
