import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-redirect-uri-mismatch',
  about: 'Auth0 calls another redirect URI an unauthorized client',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth/token' },
  serve: (request, response) =>
    refuseToken(request, response, 403, {
      error: 'unauthorized_client',
      error_description: 'The redirect URI is wrong. You sent https://app.test, and we expected https://app.test/cb',
    }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
      redirect_uri: 'https://app.test/cb',
    });
    return (await fetch(lab.url('https://id.example', '/oauth/token'), { method: 'POST', body })).json();
  },
});
